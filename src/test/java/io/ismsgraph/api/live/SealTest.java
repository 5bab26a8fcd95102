package io.ismsgraph.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.TestGraph;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one who sees an organisation's is told of moments: nothing of those at which something of others was recorded. */
class SealTest {

    private static final String OWN =
            "subscription W($after: String) { watch(after: $after) { cursor asOf knownAt whole"
                    + " organisations { changes { kind key node { name } } } } }";

    private final TestGraph graph = TestGraph.empty();
    private final TestApi api = new TestApi(graph.oneReader());
    private final Telling telling = new Telling(graph);

    /** When something of another was recorded. */
    private long others;

    @BeforeEach
    void tell() {
        telling.is("Organisation", "a", Map.of("name", "A"));
        telling.all(recording -> {
            others = recording.at();
            Telling.is(recording, "Organisation", "b", Map.of("name", "B"));
        });
    }

    private Map<String, @Nullable Object> heard(Map<String, @Nullable Object> variables) throws InterruptedException {
        var listener = Listener.limited(api, OWN, variables, "a");
        try {
            return listener.hear();
        } finally {
            listener.cancel();
        }
    }

    private static Map<String, ?> change(String kind, String name) {
        return Map.of("changes", List.of(Map.of("kind", kind, "key", "a", "node", Map.of("name", name))));
    }

    @Test
    void tellsNothingOfOthers() throws InterruptedException {
        var whole = heard(Map.of());
        assertThat(whole).containsEntry("organisations", change("ADDED", "A"));
        assertThat(whole.get("knownAt")).isEqualTo(whole.get("asOf")).isNotEqualTo(Moment.words(others));
        var cursor = String.valueOf(whole.get("cursor"));
        assertThat(Moment.of(cursor)).isEmpty();
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain(String.valueOf(others));
    }

    @Test
    void goesOnWhereItWas() throws InterruptedException {
        var cursor = heard(Map.of()).get("cursor");
        telling.is("Organisation", "a", Map.of("name", "A2"));
        assertThat(heard(Map.of("after", cursor)))
                .containsEntry("whole", false)
                .containsEntry("organisations", change("CHANGED", "A2"));
    }

    @Test
    void takesNoOtherCursor() throws InterruptedException {
        var cursor = String.valueOf(heard(Map.of()).get("cursor"));
        var open = new Moment(others, others, 0).cursor();
        for (var wrong : List.of(open, cursor.substring(1), "A" + cursor, "", "AAAAAAAAAAAAAAAAAAAAAAAA")) {
            assertThat(api.ask(OWN, Map.of("after", wrong), View.ofOrganisation(Set.of("ORGANISATION"), "a"))
                            .getErrors())
                    .as(wrong)
                    .singleElement()
                    .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_CURSOR"));
        }
    }
}
