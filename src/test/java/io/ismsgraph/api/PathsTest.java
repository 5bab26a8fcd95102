package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is around a node, what leads from one to another, and what can be reached. */
class PathsTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-01-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A"))
                .is("Organisation", "b", Map.of("name", "B"))
                .is("System", "as", Map.of("name", "AS"))
                .is("System", "bs", Map.of("name", "BS"))
                .is("Touchpoint", "t", Map.of("address", "t.test"))
                .is("Import", "test", Map.of("file", "by hand"))
                .fact("OPERATES", "Organisation", "a", "System", "as")
                .fact("OPERATES", "Organisation", "b", "System", "bs")
                .fact("EXPOSES", "System", "as", "Touchpoint", "t")
                .fact("EXPOSES", "System", "as", "Touchpoint", "t", Story.since("2025-01-01T00:00:00Z"), "other")
                .fact("EXPOSES", "System", "bs", "Touchpoint", "t", Story.since("2025-06-01T00:00:00Z"), "test"));
        api = new TestApi(graph.reader());
    }

    @Test
    void tellsThePathWithItsFacts() {
        assertThat(api.data("{ paths(from: \"a\", to: \"b\") { truncated reason advice paths { length node { id }"
                        + " steps { type direction node { __typename id } fact { validFrom statedBy source"
                        + " { file } } } } } }"))
                .hasToString("x");
    }
}
