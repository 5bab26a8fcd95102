package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is around a node, what leads from one to another, what can be reached; and what ends a search. */
@SuppressWarnings("NullAway")
class PathsTest {

    /** More than are followed from one end. */
    private static final int SITES = 10_000;

    private static CountingReader reader;
    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph)
                .at("2026-01-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A"))
                        .is("Organisation", "b", Map.of("name", "B"))
                        .is("Organisation", "alone", Map.of())
                        .is("System", "as", Map.of("name", "AS"))
                        .is("System", "bs", Map.of("name", "BS"))
                        .is("Touchpoint", "t", Map.of("address", "t.test"))
                        .is("Provider", "hub", Map.of("name", "hub"))
                        .is("Import", "test", Map.of("file", "by hand"))
                        .fact("OPERATES", "Organisation", "a", "System", "as")
                        .fact("OPERATES", "Organisation", "b", "System", "bs")
                        .fact("EXPOSES", "System", "as", "Touchpoint", "t")
                        .fact(
                                "EXPOSES",
                                "System",
                                "as",
                                "Touchpoint",
                                "t",
                                Story.since("2025-01-01T00:00:00Z"),
                                "other")
                        .fact("EXPOSES", "System", "bs", "Touchpoint", "t", Story.since("2025-06-01T00:00:00Z"), "test")
                        .fact("USES", "Touchpoint", "t", "Provider", "hub"))
                .at("2026-02-01T00:00:00Z", said -> said.is("Organisation", "removed", Map.of())
                        .fact("SUPPLIED_BY", "Organisation", "a", "Organisation", "removed")
                        .fact("SUPPLIED_BY", "Organisation", "removed", "Organisation", "b"))
                .at("2026-03-01T00:00:00Z", said -> said.isNot("Organisation", "removed"));
        writeSites(graph);
        reader = new CountingReader(graph.reader());
        api = new TestApi(reader);
    }

    /** Straight into the graph: through the way in it would take a minute. */
    private static void writeSites(TestGraph graph) {
        graph.run(
                "MATCH (hub:Provider {id: 'hub'}) UNWIND range(1, $sites) AS i"
                        + " WITH hub, i, {validFrom: $begin, validTo: $end, recordedFrom: 0, recordedTo: $end} AS times"
                        + " CREATE (site:Touchpoint:TouchpointEver) SET site = times, site.id = 'site' + i"
                        + " CREATE (site)-[use:USES]->(hub) SET use = times, use.fact = 'use' + i, use.by = 'test'",
                Map.of("sites", SITES, "begin", Times.BEGINNING, "end", Times.END));
    }

    @Test
    void tellsAPathWithItsFacts() {
        var before = reader.count();
        assertThat(api.data("{ paths(from: \"a\", to: \"b\", kinds: [System, Touchpoint]) { truncated paths { length"
                        + " node { id } steps { type direction node { __typename id } fact { validFrom statedBy source"
                        + " { file } } } } } }"))
                .hasToString("{paths={truncated=false, paths=[{length=4, node={id=b}, steps=["
                        + "{type=null, direction=null, node={__typename=Organisation, id=a}, fact=null}, "
                        + "{type=OPERATES, direction=OUT, node={__typename=System, id=as}, fact={validFrom=null,"
                        + " statedBy=test, source={file=by hand}}}, "
                        + "{type=EXPOSES, direction=OUT, node={__typename=Touchpoint, id=t},"
                        + " fact={validFrom=2025-01-01T00:00:00Z, statedBy=other, source={file=by hand}}}, "
                        + "{type=EXPOSES, direction=IN, node={__typename=System, id=bs},"
                        + " fact={validFrom=2025-06-01T00:00:00Z, statedBy=test, source={file=by hand}}}, "
                        + "{type=OPERATES, direction=IN, node={__typename=Organisation, id=b}, fact={validFrom=null,"
                        + " statedBy=test, source={file=by hand}}}]}]}}");
        assertThat(reader.count()).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        paths(from: "a", to: "b", kinds: [System, Touchpoint])                        | null    | 4
        paths(from: "a", to: "b", kinds: [System])                                    | null    |
        paths(from: "a", to: "b", maxHops: 3, relationships: [OPERATES, EXPOSES])     | DEPTH   |
        paths(from: "a", to: "b", atMost: 1, relationships: [OPERATES, EXPOSES])      | null    | 4
        paths(from: "a", to: "b", knownAt: "2026-02-02T00:00:00Z", kinds: [System, Touchpoint, Organisation], atMost: 1) | ROWS | 2
        paths(from: "a", to: "b", timeLimit: 0)                                       | TIME    |
        paths(from: "a", to: "alone")                                                 | null    |
        paths(from: "a", to: "a")                                                     | null    |
        paths(from: "site1", to: "site2")                                             | BREADTH | 2
        paths(from: "site1", to: "site2", maxHops: 2)                                 | null    | 2
        paths(from: "hub", to: "a", maxHops: 8)                                       | BREADTH | 3
        paths(from: "hub", to: "alone", maxHops: 8)                                   | null    |
        reachable(from: "a", kind: Organisation)                                      | null    | 4
        reachable(from: "a", kind: Organisation, within: 3)                           | null    |
        reachable(from: "a", kind: Touchpoint, kinds: [System, Provider], within: 3, atMost: 3) | null | 2
        reachable(from: "hub", kind: Touchpoint, within: 1, atMost: 2)                | ROWS    | 1,1
        reachable(from: "hub", kind: System, atMost: 2)                               | null    | 2,2
        reachable(from: "hub", kind: System, timeLimit: 0)                            | TIME    |
        """)
    void tellsWhatEndsASearch(String root, String reason, String lengths) {
        var found = (Map<?, ?>) api.data("{ it: " + root + " { truncated reason advice paths { length } } }")
                .get("it");
        assertThat(String.valueOf(found.get("reason"))).isEqualTo(reason);
        assertThat(found.get("truncated")).isEqualTo(!reason.equals("null"));
        assertThat(found.get("advice") == null).isEqualTo(reason.equals("null"));
        assertThat(found.get("paths"))
                .hasToString((lengths == null ? List.<String>of() : List.of(lengths.split(",")))
                        .stream()
                                .map(length -> "{length=" + length + "}")
                                .toList()
                                .toString());
    }

    @Test
    void countsWhatIsAroundAHub() {
        assertThat(api.data("{ neighbours(id: \"hub\") { node { id } counts { type direction kind facts nodes }"
                        + " steps(first: 2) { totalCount nodes { direction node { id } } pageInfo {"
                        + " hasNextPage } } } }"))
                .hasToString("{neighbours={node={id=hub}, counts=[{type=USES, direction=IN, kind=Touchpoint, facts="
                        + (SITES + 1) + ", nodes=" + (SITES + 1) + "}], steps={totalCount=" + (SITES + 1)
                        + ", nodes=[{direction=IN, node={id=site1}}, {direction=IN, node={id=site10}}],"
                        + " pageInfo={hasNextPage=true}}}}");
    }

    @Test
    void pagesThroughNeighboursOfOneDirection() {
        var asked = "{ neighbours(id: \"as\", direction: %s) { steps(first: 1%s) { nodes { type node { id } fact"
                + " { statedBy } } pageInfo { endCursor } } } }";
        var first = api.data(asked.formatted("OUT", "")).toString();
        assertThat(first).contains("type=EXPOSES, node={id=t}");
        var second = api.data(
                        asked.formatted("OUT", ", after: \"" + first.replaceAll(".*endCursor=([^}]*).*", "$1") + "\""))
                .toString();
        assertThat(List.of(first, second))
                .extracting(page -> page.replaceAll(".*statedBy=([a-z]*).*", "$1"))
                .containsExactlyInAnyOrder("test", "other");
        assertThat(api.data(asked.formatted("IN", "")).toString()).contains("type=OPERATES, node={id=a}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        neighbours(id: "%s") { node { id } }
        paths(from: "%s", to: "a") { truncated }
        paths(from: "a", to: "%s") { truncated }
        reachable(from: "%s", kind: Organisation) { truncated }
        """)
    void answersWithNothingForWhatIsNotThere(String root) {
        for (var id : List.of("nobody", "removed", "")) {
            assertThat(api.data("{ it: " + root.formatted(id) + " }")).isEqualTo(Collections.singletonMap("it", null));
        }
        assertThat(api.data("{ it: " + root.formatted("removed").replace(")", ", knownAt: \"2026-02-02T00:00:00Z\")")
                        + " }"))
                .doesNotContainEntry("it", null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        paths(from: "a", to: "b", maxHops: 0) { truncated }                    | maxHops is 0: give a number from 1 to 8.
        paths(from: "a", to: "b", maxHops: -1) { truncated }                   | maxHops is -1: give a number from 1 to 8.
        paths(from: "a", to: "b", maxHops: 9) { truncated }                    | maxHops is 9: give a number from 1 to 8.
        paths(from: "a", to: "b", atMost: 1001) { truncated }                  | atMost is 1001: give a number from 1 to 1000.
        paths(from: "a", to: "b", timeLimit: 8001) { truncated }               | timeLimit is 8001
        paths(from: "a", to: "b", kinds: []) { truncated }                     | kinds is empty: name some, or leave it out.
        paths(from: "a", to: "b", relationships: []) { truncated }             | relationships is empty
        reachable(from: "a", kind: System, within: 7) { truncated }            | within is 7: give a number from 1 to 6.
        reachable(from: "a", kind: System, kinds: []) { truncated }            | kinds is empty
        neighbours(id: "a", relationships: []) { counts { kind } }             | relationships is empty
        neighbours(id: "a", kinds: [State]) { node { id } }                    | State
        neighbours(id: "a", relationships: [WAS]) { node { id } }              | WAS
        reachable(from: "a", kind: OrganisationEver) { truncated }             | OrganisationEver
        """)
    void refuses(String root, String message) {
        assertThat(api.ask("{ " + root + " }", Map.of()).getErrors())
                .isNotEmpty()
                .allSatisfy(error -> {
                    assertThat(error.getMessage()).contains(message);
                    assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT");
                });
    }

    /** What is asked for is a parameter, so that the database plans a search once. */
    @Test
    void isOneTextWhateverIsAskedFor() {
        var texts = IntStream.rangeClosed(1, 3).mapToObj(i -> {
            api.data("{ paths(from: \"a\", to: \"b\", maxHops: " + i + (i == 1 ? "" : ", kinds: [System]")
                    + (i == 2 ? "" : ", relationships: [USES, RUNS]") + ") { truncated } }");
            return reader.last();
        });
        assertThat(texts.distinct()).hasSize(1);
    }
}
