package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The two clocks. Recorded on 1 February: the organisation is called Old since ever and operates a system since 2025.
 * Recorded on 1 April: it has been called New since 1 March, and operated the system until 1 March only.
 */
class ClockTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph)
                .at("2026-02-01T00:00:00Z", said -> said.is(
                                "Organisation", "o", Map.of("name", "Old", "sector", "HEALTH"))
                        .is("System", "s", Map.of("name", "web"))
                        .fact(
                                "OPERATES",
                                "Organisation",
                                "o",
                                "System",
                                "s",
                                Story.since("2025-01-01T00:00:00Z"),
                                "test"))
                .at("2026-04-01T00:00:00Z", said -> {
                    said.is("Organisation", "o", Story.since("2026-03-01T00:00:00Z"), Map.of("name", "New"));
                    said.ends("OPERATES", "Organisation", "o", "System", "s", Story.since("2026-03-01T00:00:00Z"));
                });
        api = new TestApi(graph.reader());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        -                                                                       | {name=New, sector=HEALTH, systems={totalCount=0}}
        asOf: "2026-05-01T00:00:00Z"                                            | {name=New, sector=HEALTH, systems={totalCount=0}}
        asOf: "2026-03-01T00:00:00Z"                                            | {name=New, sector=HEALTH, systems={totalCount=0}}
        asOf: "2026-02-28T23:59:59.999Z"                                        | {name=Old, sector=HEALTH, systems={totalCount=1}}
        asOf: "2024-01-01T00:00:00Z"                                            | {name=Old, sector=HEALTH, systems={totalCount=0}}
        asOf: "2999-01-01T00:00:00Z"                                            | {name=New, sector=HEALTH, systems={totalCount=0}}
        knownAt: "2026-03-15T00:00:00Z"                                         | {name=Old, sector=HEALTH, systems={totalCount=1}}
        knownAt: "2026-04-01T00:00:00Z"                                         | {name=New, sector=HEALTH, systems={totalCount=0}}
        knownAt: "2026-02-01T00:00:00Z"                                         | {name=Old, sector=HEALTH, systems={totalCount=1}}
        knownAt: "2026-01-31T23:59:59.999Z"                                     | null
        asOf: "2026-03-15T00:00:00Z", knownAt: "2026-03-15T00:00:00Z"           | {name=Old, sector=HEALTH, systems={totalCount=1}}
        asOf: "2026-03-15T00:00:00Z", knownAt: "2026-05-01T00:00:00Z"           | {name=New, sector=HEALTH, systems={totalCount=0}}
        asOf: "2026-02-15T00:00:00Z", knownAt: "2026-05-01T00:00:00Z"           | {name=Old, sector=HEALTH, systems={totalCount=1}}
        asOf: "2024-01-01T00:00:00Z", knownAt: "2026-03-15T00:00:00Z"           | {name=Old, sector=HEALTH, systems={totalCount=0}}
        """)
    void answersAt(String clocks, String expected) {
        var arguments = clocks.equals("-") ? "" : ", " + clocks;
        var data = api.data("{ it: organisation(id: \"o\"" + arguments + ") { name sector systems { totalCount } } }");
        assertThat(String.valueOf(data.get("it"))).isEqualTo(expected);
    }

    @Test
    void comparesTwoTimesInOneOperation() {
        assertThat(api.data("{ then: organisation(id: \"o\", asOf: \"2026-02-15T00:00:00Z\") { name }"
                        + " now: organisation(id: \"o\") { name } }"))
                .hasToString("{then={name=Old}, now={name=New}}");
    }

    @Test
    void findsByWhatWasThen() {
        assertThat(api.data("{ then: organisations(asOf: \"2026-02-15T00:00:00Z\", where: {name: {eq: \"Old\"}})"
                        + " { nodes { name } } now: organisations(where: {name: {eq: \"Old\"}}) { nodes { name } } }"))
                .hasToString("{then={nodes=[{name=Old}]}, now={nodes=[]}}");
    }

    @Test
    void isEmptyBeforeTheFirstRecord() {
        assertThat(api.data("{ organisations(knownAt: \"2026-01-01T00:00:00Z\") { totalCount nodes { id } }"
                        + " node(id: \"s\", knownAt: \"2026-01-01T00:00:00Z\") { id } }"))
                .hasToString("{organisations={totalCount=0, nodes=[]}, node=null}");
    }

    @Test
    void showsTheTimesOfFacts() {
        assertThat(api.data("{ organisation(id: \"o\", asOf: \"2026-02-15T00:00:00Z\") { systems { edges { fact {"
                        + " validFrom validTo recordedFrom recordedTo statedBy source { id } } } } } }"))
                .hasToString("{organisation={systems={edges=[{fact={validFrom=2025-01-01T00:00:00Z,"
                        + " validTo=2026-03-01T00:00:00Z, recordedFrom=2026-04-01T00:00:00Z, recordedTo=null,"
                        + " statedBy=test, source=null}}]}}}");
    }
}
