package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Text is kept and compared in its composed form, and ordered by code point. */
class TextTest {

    private static final String COMPOSED = "한국";
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Form.NFD);

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> said.is("System", "a", Map.of("name", DECOMPOSED))
                .is("System", "b", Map.of("name", "한"))
                .is("System", "c", Map.of("name", "\uFF21"))
                .is("System", "d", Map.of("name", "\uD83D\uDE00"))
                .is("System", "e", Map.of("name", "a", "dataCategories", List.of(DECOMPOSED)))
                .is("System", "f", Map.of("name", "B")));
        api = new TestApi(graph.reader());
    }

    @Test
    void findsWhatLooksTheSame() {
        assertThat(DECOMPOSED).isNotEqualTo(COMPOSED);
        for (var asked : List.of(COMPOSED, DECOMPOSED)) {
            assertThat(api.data("{ systems(where: {name: {eq: \"" + asked + "\"}}) { nodes { id name } } }"))
                    .hasToString("{systems={nodes=[{id=a, name=" + COMPOSED + "}]}}");
            assertThat(api.data("{ systems(where: {dataCategories: {has: \"" + asked + "\"}}) { nodes { id } } }"))
                    .hasToString("{systems={nodes=[{id=e}]}}");
        }
    }

    /** The last one is a code point beyond those that one char holds, although its first char comes before the one before. */
    @Test
    void ordersByCodePoint() {
        for (var clock : List.of("", ", asOf: \"2026-06-01T00:00:00Z\"")) {
            assertThat(api.data("{ systems(orderBy: [{name: ASC}]" + clock + ") { nodes { id } } }"))
                    .hasToString("{systems={nodes=[{id=f}, {id=e}, {id=b}, {id=a}, {id=c}, {id=d}]}}");
            assertThat(api.data("{ systems(orderBy: [{name: DESC}], last: 2" + clock + ") { nodes { id } } }"))
                    .hasToString("{systems={nodes=[{id=e}, {id=f}]}}");
        }
    }
}
