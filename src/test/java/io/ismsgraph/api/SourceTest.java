package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a fact came from is known whatever time it is asked about. */
class SourceTest {

    /** A load is described since it was made; what it says of ten years ago still came from it. */
    @Test
    void namesTheLoadOfAFactThatIsOlder() {
        var graph = TestGraph.empty();
        var loaded = Story.since("2026-05-01T00:00:00Z");
        new Story(graph)
                .at("2026-05-01T00:00:00Z", said -> said.is("Source", "register", loaded, Map.of("name", "R"))
                        .is("Import", "test", loaded, Map.of("file", "old.csv"))
                        .fact("CAME_FROM", "Import", "test", "Source", "register", loaded, "test")
                        .is("Organisation", "o", Map.of("name", "O"))
                        .is("System", "s", Map.of("name", "S"))
                        .fact("OPERATES", "Organisation", "o", "System", "s"))
                .at(
                        "2026-06-01T00:00:00Z",
                        said -> said.is(
                                "Import", "test", Story.since("2026-06-01T00:00:00Z"), Map.of("file", "new.csv")));
        var api = new TestApi(graph.reader());
        var selection = ") { nodes { systems { edges { fact { source { file source { name } } } } } } } }";
        for (var clocks : new String[] {
            "asOf: \"2016-01-01T00:00:00Z\"", "asOf: \"2030-01-01T00:00:00Z\"", "asOf: \"2026-05-02T00:00:00Z\""
        }) {
            assertThat(api.data("{ organisations(" + clocks + selection))
                    .as(clocks)
                    .hasToString("{organisations={nodes=[{systems={edges=[{fact={source={file=new.csv,"
                            + " source={name=R}}}}]}}]}}");
        }
        assertThat(api.data("{ organisations(asOf: \"2016-01-01T00:00:00Z\", knownAt: \"2026-05-15T00:00:00Z\""
                                + selection)
                        .toString())
                .contains("file=old.csv");
    }
}
