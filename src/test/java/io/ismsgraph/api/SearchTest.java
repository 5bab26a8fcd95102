package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.compiler.Searches;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes are found by their texts, as they are at the time asked about. */
class SearchTest {

    private static TestGraph graph;
    private static TestApi api;

    @BeforeAll
    static void write() {
        graph = TestGraph.empty();
        new Story(graph)
                .at("2026-05-01T00:00:00Z", said -> said.is(
                                "Organisation",
                                "a",
                                Map.of("name", "한국은행", "nameEn", "Bank of Policies", "domain", "bank.example"))
                        .is("Organisation", "b", Map.of("name", "국민은행연구소", "domain", "www.bank.example"))
                        .is("Organisation", "c", Map.of("name", "옛이름", "registrationNumber", "1234567890"))
                        .is("System", "s", Map.of("name", "한국 Web 서비스"))
                        .is("Touchpoint", "t", Map.of("address", "192.0.2.15"))
                        .is("Touchpoint", "u", Map.of("address", "192.0.21.5"))
                        .is(
                                "Vulnerability",
                                "v",
                                Map.of("cve", "CVE-2021-44228", "title", "Remote code exploited in the wild"))
                        .is(
                                "Vulnerability",
                                "w",
                                Map.of(
                                        "cve",
                                        "CVE-2021-44229",
                                        "description",
                                        "An exploit of \"quotes\" AND operators")))
                .at("2026-06-01T00:00:00Z", said -> said.is("Organisation", "c", FROM_JUNE, Map.of("name", "새이름")))
                .at("2026-07-01T00:00:00Z", said -> said.isNot("System", "s"));
        graph.fulltext().provide(Searches.indexes(GraphSchema.of(ProductFiles.read("classpath:"))));
        graph.fulltext().await();
        api = new TestApi(graph.reader());
    }

    private static final Period FROM_JUNE = Story.since("2026-06-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        text: "은행"                            | [a, b]
        text: "한국은행"                        | [a]
        text: "한국 은행"                       | [a]
        text: "BANK"                            | [a, b]
        text: "policy"                          | [a]
        text: "bank.example"                    | [a, b]
        text: "www.bank"                        | [b]
        text: "exploits"                        | [v, w]
        text: "remote exploit"                  | [v]
        text: "cve-2021-4422"                   | [v, w]
        text: "CVE-2021-44228"                  | [v]
        text: "192.0.2.15"                      | [t]
        text: "192.0.2"                         | [t, u]
        text: "0.21"                            | [u]
        text: "34567"                           | [c]
        text: "새이름"                          | [c]
        text: "옛이름"                          | []
        text: "옛이름", asOf: "2026-05-15T00:00:00Z" | [c]
        text: "새이름", asOf: "2026-05-15T00:00:00Z" | []
        text: "새이름", asOf: "2026-06-15T00:00:00Z" | [c]
        text: "새이름", asOf: "2026-06-15T00:00:00Z", knownAt: "2026-05-15T00:00:00Z" | []
        text: "서비스"                          | []
        text: "서비스", knownAt: "2026-06-15T00:00:00Z" | [s]
        text: "은행", kinds: [System, Touchpoint] | []
        text: "CVE", kinds: [Vulnerability]     | [v, w]
        text: "*"                               | []
        text: "wild OR policies"                | []
        text: "\\"quotes\\""                    | [w]
        text: "title:remote"                    | []
        text: "a) OR (b"                        | []
        """)
    void finds(String arguments, String ids) {
        assertThat(ids(arguments).stream().sorted().toList()).hasToString(ids);
    }

    private static List<String> ids(String arguments) {
        var ids = new ArrayList<String>();
        list(map(api.data("{ it: search(" + arguments + ") { nodes { id } } }").get("it"))
                        .get("nodes"))
                .forEach(node -> ids.add(String.valueOf(map(node).get("id"))));
        return ids;
    }

    @Test
    void saysByWhatItFound() {
        assertThat(api.data("{ search(text: \"bank\") { totalCount edges { matchedOn { property value } node { id"
                                + " ... on Organisation { name } } } } }")
                        .toString())
                .contains(
                        "matchedOn=[{property=nameEn, value=Bank of Policies}, {property=domain, value=bank.example}]")
                .contains("{matchedOn=[{property=domain, value=www.bank.example}], node={id=b, name=국민은행연구소}}")
                .contains("totalCount=2");
        assertThat(api.data(
                        "{ search(text: \"옛이름\", asOf: \"2026-05-15T00:00:00Z\") { edges { matchedOn { value } } } }"))
                .hasToString("{search={edges=[{matchedOn=[{value=옛이름}]}]}}");
        assertThat(api.data("{ search(text: \"exploits\", kinds: [Vulnerability], first: 5) { edges { matchedOn {"
                                + " property } } } }")
                        .toString())
                .contains("{matchedOn=[{property=title}]}", "{matchedOn=[{property=description}]}");
    }

    @Test
    void pagesWhatItFinds() {
        var first = map(
                api.data("{ it: search(text: \"은행\", first: 1) { totalCount pageInfo { endCursor hasNextPage } nodes {"
                                + " id } } }")
                        .get("it"));
        assertThat(first.get("totalCount")).isEqualTo(2);
        var cursor = map(first.get("pageInfo")).get("endCursor");
        var second = ids("text: \"은행\", first: 1, after: \"" + cursor + "\"");
        assertThat(second).hasSize(1);
        assertThat(list(first.get("nodes")).toString()).doesNotContain(second.getFirst());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        ""    | give 1 to 10 words
        "  "  | give 1 to 10 words
        "a b c d e f g h i j k" | give 1 to 10 words
        """)
    void refuses(String text, String message) {
        assertThat(api.ask("{ search(text: " + text + ") { totalCount } }", Map.of())
                        .getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).isEqualTo(Map.of("code", "BAD_ARGUMENT")))
                .satisfies(error -> assertThat(error.getMessage()).contains(message));
    }

    /** An index follows the schema; one that is right is left as it is. */
    @Test
    void makesAnewOnlyWhatIsOfSomethingElse() {
        var indexes = Searches.indexes(GraphSchema.of(ProductFiles.read("classpath:")));
        var before = graph.run("SHOW FULLTEXT INDEXES YIELD id, name RETURN collect([name, id]) AS all", Map.of());
        graph.fulltext().provide(indexes);
        assertThat(graph.run("SHOW FULLTEXT INDEXES YIELD id, name RETURN collect([name, id]) AS all", Map.of()))
                .isEqualTo(before);
        graph.run("DROP INDEX search_typed", Map.of());
        graph.run("CREATE FULLTEXT INDEX search_typed FOR (n:TouchpointEver) ON EACH [n.host]", Map.of());
        graph.fulltext().provide(indexes);
        graph.fulltext().await();
        assertThat(ids("text: \"192.0.2.15\"")).containsExactly("t");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
