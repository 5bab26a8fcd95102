package io.ismsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the system auditor is shown. */
class AuditServiceTest {

    private static final Seal SEAL =
            new Seal(new SecretKeySpec("a key of the test's own".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));

    private final Path folder;

    AuditServiceTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("audit");
    }

    private static Map<?, ?> ask(Trail trail, String root, Map<String, Object> arguments) {
        var roots = new AuditService(trail, 3).roots();
        var answer = Objects.requireNonNull(roots.get(root)).answer(new Asked(arguments, Caller.INSIDE));
        return answer instanceof Map<?, ?> map ? map : Map.of();
    }

    private static @Nullable Object endCursor(Map<?, ?> page) {
        return page.get("pageInfo") instanceof Map<?, ?> info ? info.get("endCursor") : null;
    }

    @Test
    void namesTheLineThatWasChanged() throws IOException {
        try (var trail = new Trail(folder, SEAL, Clock.systemUTC(), Long.MAX_VALUE)) {
            trail.append(List.of(Map.of("by", "one"), Map.of("by", "two")));
            assertThat(ask(trail, "Query.auditVerification", Map.of()).get("sound"))
                    .isEqualTo(true);
            var file = Trail.files(folder).getFirst();
            Files.writeString(file, Files.readString(file).replace("\"one\"", "\"eno\""));
            var verification = ask(trail, "Query.auditVerification", Map.of());
            assertThat(verification.get("sound")).isEqualTo(false);
            assertThat(verification.get("lines")).isEqualTo(1L);
            assertThat(String.valueOf(verification.get("problem")))
                    .isEqualTo(file.getFileName()
                            + ", line 2 was changed after it was written, or is sealed by another key.");
        }
    }

    /** Where none is found for long, the page says so and where to go on. */
    @Test
    void goesOnFromACursor() throws IOException {
        try (var trail = new Trail(folder, SEAL, Clock.systemUTC(), Long.MAX_VALUE)) {
            for (int i = 2; i <= 8; i++) {
                trail.append(List.of(Map.of("by", "w" + i)));
            }
            var arguments = new HashMap<String, Object>(Map.of("first", 2, "where", Map.of("by", "w3")));
            var first = ask(trail, "Query.audit", arguments);
            assertThat(first.get("nodes")).isEqualTo(List.of());
            assertThat(first.get("lookedAtDownTo")).isEqualTo(6L);
            arguments.put("after", String.valueOf(endCursor(first)));
            var second = ask(trail, "Query.audit", arguments);
            assertThat(String.valueOf(second.get("nodes"))).contains("by=w3");
            assertThat(String.valueOf(second.get("edges"))).contains("by=w3", "cursor=");
        }
    }

    @Test
    void givesEveryLineOnceFromPageToPage() throws IOException {
        try (var trail = new Trail(folder, SEAL, Clock.systemUTC(), Long.MAX_VALUE)) {
            for (int i = 1; i <= 7; i++) {
                trail.append(List.of(Map.of("by", "w" + i)));
            }
            var told = new ArrayList<String>();
            var arguments = new HashMap<String, Object>(Map.of("first", 2));
            var more = true;
            while (more) {
                var page = ask(trail, "Query.audit", arguments);
                for (var node : (List<?>) Objects.requireNonNull(page.get("nodes"))) {
                    told.add(String.valueOf(node).replaceAll("(?s).*(?:by|event)=(w\\d|opened).*", "$1"));
                }
                arguments.put("after", String.valueOf(endCursor(page)));
                more = String.valueOf(page.get("pageInfo")).contains("hasNextPage=true");
            }
            assertThat(told).containsExactly("w7", "w6", "w5", "w4", "w3", "w2", "w1", "opened");
        }
    }
}
