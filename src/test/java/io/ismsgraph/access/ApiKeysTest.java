package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ApiKeysTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicLong nanoseconds = new AtomicLong();

    ApiKeysTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void areGoodUntilTheyExpire() {
        var keys = keys();
        var key = created("create", "--name", "board", "--role", "ANALYST", "--lifetime", "P10D");
        var holder = keys.holder(key).orElseThrow();
        assertThat(holder.name()).startsWith("board (key ");
        assertThat(holder.roles()).containsExactly(Role.ANALYST);
        assertThat(holder.organisation()).isNull();
        pass(Duration.ofDays(9));
        assertThat(holder.isGood()).isTrue();
        pass(Duration.ofDays(2));
        assertThat(holder.isGood()).isFalse();
        assertThat(keys.holder(key)).isEmpty();
        assertThat(run("list")).contains("board").contains("expired 2026-06-11T00:00:00Z");
    }

    @Test
    void areTakenBackWhileTheServerRuns() {
        var keys = keys();
        var key = created("create", "--name", "self-check", "--role", "ORGANISATION", "--organisation", "o1");
        var holder = keys.holder(key).orElseThrow();
        assertThat(holder.organisation()).isEqualTo("o1");
        assertThat(run("revoke", id(key))).contains("no longer good");
        pass(Duration.ofSeconds(6));
        assertThat(holder.isGood()).isFalse();
        assertThat(keys.holder(key)).isEmpty();
        assertThat(run("list")).contains("revoked");
    }

    @Test
    void showWhenTheyWereUsedLast() {
        var key = created("create", "--name", "board", "--role", "ANALYST");
        assertThat(run("list")).contains("last used never");
        pass(Duration.ofHours(1));
        assertThat(keys().holder(key)).isPresent();
        assertThat(run("list")).contains("last used 2026-06-01T01:00:00Z");
    }

    @Test
    void areKeptWithoutTheirSecrets() throws IOException {
        var key = created("create", "--name", "board", "--role", "ANALYST", "--role", "ANALYST");
        var kept = Files.readString(folder.resolve("keys").resolve(id(key) + ".json"));
        assertThat(kept).doesNotContain(key.split("\\.")[2]).contains(Secret.hash(key.split("\\.")[2]));
        assertThat(run("list")).doesNotContain(key.split("\\.")[2]);
    }

    @Test
    void areNotGuessed() {
        var keys = keys();
        var key = created("create", "--name", "board", "--role", "ANALYST");
        assertThat(keys.holder(key + "x")).isEmpty();
        assertThat(keys.holder("isk." + id(key) + ".")).isEmpty();
        assertThat(keys.holder("isk.../" + id(key) + ".x")).isEmpty();
        assertThat(keys.holder("isk.000000000000.x")).isEmpty();
        assertThat(keys.holder("")).isEmpty();
    }

    @Test
    void sayWhatWouldBeRight() {
        assertThat(run("create", "--name", "x", "--role", "ORGANISATION")).contains("--organisation with its id");
        assertThat(run("create", "--name", "x", "--role", "ANALYST", "--organisation", "o1"))
                .contains("role ORGANISATION alone");
        assertThat(run("create", "--name", "x", "--role", "ANALYST", "--lifetime", "soon"))
                .contains("write it like P90D");
        assertThat(run("create", "--name", "x", "--role", "ANALYST", "--lifetime", "P20Y"))
                .contains("a day to ten years");
        assertThat(run("create", "--name", "x", "--role", "KING")).contains("ANALYST");
        assertThat(run("revoke", "../x")).contains("There is no key ../x");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    private ApiKeys keys() {
        return new ApiKeys(folder, now::get, nanoseconds::get);
    }

    private String created(String... arguments) {
        return run(arguments).strip().lines().reduce((_, last) -> last).orElseThrow();
    }

    private static String id(String key) {
        return key.split("\\.")[1];
    }

    private String run(String... arguments) {
        var words = new StringWriter();
        new CommandLine(new KeysCommand(folder, now::get))
                .setOut(new PrintWriter(words))
                .setErr(new PrintWriter(words))
                .execute(arguments);
        return words.toString();
    }

    private void pass(Duration duration) {
        now.updateAndGet(moment -> moment.plus(duration));
        nanoseconds.addAndGet(duration.toNanos());
    }
}
