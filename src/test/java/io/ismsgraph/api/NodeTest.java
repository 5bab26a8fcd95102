package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes by id, and hops that lead to one of several types. */
class NodeTest {

    private static TestApi api;

    static List<String> types() {
        return GraphSchema.of(ProductFiles.read("classpath:")).nodeTypes("Node");
    }

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph)
                .at("2026-05-01T00:00:00Z", said -> {
                    types().forEach(type -> said.is(type, "a-" + type, Map.of()));
                    said.is("System", "gone", Map.of())
                            .is("Vulnerability", "v", Map.of("cve", "CVE-1"))
                            .is("Weakness", "w", Map.of("name", "stapling off"))
                            .is("Exposure", "e-v", Map.of())
                            .is("Exposure", "e-w", Map.of())
                            .fact("OF", "Exposure", "e-v", "Vulnerability", "v")
                            .fact("OF", "Exposure", "e-w", "Weakness", "w");
                })
                .at("2026-05-02T00:00:00Z", said -> said.isNot("System", "gone"));
        api = new TestApi(graph.reader());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", asOf: \"2026-06-01T00:00:00Z\""})
    void findsANodeOfEveryType(String clock) {
        var ids = types().stream().map(type -> "\"a-" + type + "\"").collect(Collectors.joining(", "));
        var own = types().stream()
                .map(type -> "... on " + type + " { of" + type + ": id }")
                .collect(Collectors.joining(" "));
        assertThat(api.data("{ nodes(ids: [" + ids + "]" + clock + ") { __typename id " + own + " } }"))
                .hasToString(types().stream()
                        .map(type -> "{__typename=" + type + ", id=a-" + type + ", of" + type + "=a-" + type + "}")
                        .collect(Collectors.joining(", ", "{nodes=[", "]}")));
    }

    @Test
    void findsSeveralInTheOrderOfTheirIds() {
        var ids = "ids: [\"v\", \"nobody\", \"gone\", \"w\", \"v\"]";
        assertThat(api.data("{ nodes(" + ids + ") { __typename id ... on Vulnerability { cve } } }"))
                .hasToString("{nodes=[{__typename=Vulnerability, id=v, cve=CVE-1}, null, null,"
                        + " {__typename=Weakness, id=w}, {__typename=Vulnerability, id=v, cve=CVE-1}]}");
        assertThat(api.data(
                        "{ nodes(" + ids + ", knownAt: \"2026-05-01T12:00:00Z\") { id } none: nodes(ids: []) { id } }"))
                .hasToString("{nodes=[{id=v}, null, {id=gone}, {id=w}, {id=v}], none=[]}");
        var many = "\"x\", ".repeat(1_001);
        assertThat(api.ask("{ nodes(ids: [" + many + "]) { id } }", Map.of()).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("at most 1000"));
    }

    @Test
    void findsNothingUnderAnAbsentOrRemovedId() {
        for (var id : List.of("nobody", "gone", "")) {
            assertThat(api.data("{ node(id: \"" + id + "\") { id } system(id: \"" + id + "\") { id } }"))
                    .hasToString("{node=null, system=null}");
        }
        assertThat(api.data("{ node(id: \"gone\", knownAt: \"2026-05-01T12:00:00Z\") { id } }"))
                .hasToString("{node={id=gone}}");
    }

    @Test
    void findsNothingUnderAnIdOfAnotherType() {
        assertThat(api.data("{ organisation(id: \"a-System\") { id } }")).hasToString("{organisation=null}");
    }

    @Test
    void followsHopsToOneOfSeveralTypes() {
        for (var clock : List.of("", "(asOf: \"2026-06-01T00:00:00Z\")")) {
            assertThat(api.data("{ exposures" + clock + " { nodes { flaw { __typename name ... on Vulnerability { cve }"
                            + " ... on Weakness { description } } vulnerability { cve } weakness { name } } } }"))
                    .hasToString("{exposures={nodes=[{flaw=null, vulnerability=null, weakness=null},"
                            + " {flaw={__typename=Vulnerability, name=CVE-1, cve=CVE-1}, vulnerability={cve=CVE-1},"
                            + " weakness=null},"
                            + " {flaw={__typename=Weakness, name=stapling off, description=null}, vulnerability=null,"
                            + " weakness={name=stapling off}}]}}");
        }
    }
}
