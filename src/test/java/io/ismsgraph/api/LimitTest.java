package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.introspection.IntrospectionQueryBuilder;
import graphql.introspection.IntrospectionQueryBuilder.Options;
import io.ismsgraph.graph.FailingReader;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation may ask for at most, and that it is told what was measured. */
class LimitTest {

    private static final TestApi API = new TestApi(FailingReader.answering(Collections.nCopies(100, null)));

    private static ExecutionResult ask(String document) {
        return ask(document, Map.of());
    }

    private static ExecutionResult ask(String document, Map<String, @Nullable Object> variables) {
        return API.ask(document, variables);
    }

    private static void passes(ExecutionResult result) {
        assertThat(result.isDataPresent()).as("%s", result.getErrors()).isTrue();
    }

    private static void isRefused(ExecutionResult result, String of, long measured, long most) {
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).singleElement().satisfies(error -> {
            assertThat(error.getExtensions())
                    .containsEntry("code", "TOO_COSTLY")
                    .containsEntry("of", of)
                    .containsEntry("measured", measured)
                    .containsEntry("most", (int) most);
            assertThat(error.getMessage()).contains(measured + " " + of, most + " is the most");
        });
    }

    private static String times(int times, String text) {
        return IntStream.range(0, times)
                .mapToObj(i -> text.replace("#", "" + i))
                .collect(Collectors.joining(" "));
    }

    @Test
    void countsCharacters() {
        var document = "{ __typename }";
        passes(ask(document + " ".repeat(20_000 - document.length())));
        isRefused(ask(document + " ".repeat(20_001 - document.length())), "characters", 20_001, 20_000);
    }

    @Test
    void countsTokens() {
        passes(ask("{ " + times(1_499, "__typename") + " }"));
        var result = ask("{ " + times(2_100, "id") + " }");
        isRefused(result, "tokens", 2_001, 2_000);
        passes(ask("{ __typename }" + ",".repeat(5_000)));
    }

    @Test
    void countsWhatPartsOfTheServiceAnswer() {
        passes(ask("{ " + times(5, "a#: cypherResult(run: \"x\") { digest }") + " }"));
        isRefused(ask("{ " + times(6, "a#: cypherResult(run: \"x\") { digest }") + " }"), "parts", 6, 5);
    }

    @Test
    void countsAliases() {
        passes(ask("{ " + times(100, "a#: __typename") + " }"));
        isRefused(ask("{ " + times(101, "a#: __typename") + " }"), "aliases", 101, 100);
        isRefused(
                ask("{ ...A ...B } fragment A on Query { " + times(51, "a#: __typename") + " } fragment B on Query { "
                        + times(50, "b#: __typename") + " }"),
                "aliases",
                101,
                100);
    }

    @Test
    void countsDirectives() {
        passes(ask("{ " + times(50, "__typename @include(if: true)") + " }"));
        isRefused(ask("{ " + times(51, "__typename @skip(if: false)") + " }"), "directives", 51, 50);
    }

    @Test
    void countsDepth() {
        passes(ask("{ __schema { types { " + "ofType { ".repeat(22) + "name" + " }".repeat(25)));
        isRefused(ask("{ __schema { types { " + "ofType { ".repeat(23) + "name" + " }".repeat(26)), "depth", 26, 25);
    }

    /** A fragment that repeats another that repeats another is a short document and a long operation. */
    @Test
    void countsFieldsAsOftenAsFragmentsRepeatThem() {
        var document = "{ node(id: \"a\") { ...F0 } } "
                + IntStream.range(0, 11)
                        .mapToObj(i -> "fragment F" + i + " on Node { ...F" + (i + 1) + " id ...F" + (i + 1) + " }")
                        .collect(Collectors.joining(" "))
                + " fragment F11 on Node { id }";
        isRefused(ask(document), "fields", 1_501, 1_500);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        organisations(first: 5000) { nodes { name } }                                              |      5000
        organisations(first: 5000) { edges { node { name } } }                                     |      5000
        organisations(first: 5000) { totalCount }                                                  |         0
        organisations { nodes { name } }                                                           |        25
        organisations { nodes { systems { nodes { name } } } }                                     |       100
        organisations(first: 10) { nodes { systems(first: 1000) { nodes { name } } } }             |     10010
        organisations(first: 10) { nodes { systems(first: 2000) { nodes { name } } } }             |     20010
        organisations(first: 20) { nodes { systems(first: 1000) { edges { node { __typename } } } } } | 20020
        organisations(first: 2147483647) { nodes { systems(first: 2147483647) { nodes { __typename } } } } | 2147483647
        organisations(first: 5000) { nodes { name } facets { sector { value } dailyUsers { max } } } | 5002
        organisations(first: 10) { nodes { systems { over(from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", every: "P1D") { count } } } } | 4010
        organisations(first: 60) { nodes { systems { over(from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z", every: "P1D") { count } } } } | 24060
        nodes(ids: ["a", "b"]) { id }                                                              |         2
        organisations(first: -5) { nodes { name } }                                                |         0
        sharedUnpatchedTouchpoints(first: 50) { nodes { certified { id } leaking { nodes { id } } systems { id } } } | 350
        sharedUnpatchedTouchpoints(first: 5000) { nodes { certified { id } systems { id } } }      |     20000
        sharedUnpatchedTouchpoints(first: 5001) { nodes { certified { id } systems { id } } }      |     20004
        """)
    void estimatesNodes(String root, long nodes) {
        var result = ask("{ " + root + " }");
        if (nodes <= 20_000) {
            passes(result);
        } else {
            isRefused(result, "nodes", nodes, 20_000);
        }
    }

    @Test
    void estimatesNodesOfAllRootsByTheValuesAsked() {
        var document =
                "query Q($first: Int, $with: Boolean!) { organisations(first: $first) { nodes { systems(first: 999)"
                        + " @include(if: $with) { nodes { id } } } } node(id: \"a\") { id } }";
        passes(ask(document, Map.of("first", 19, "with", true)));
        passes(ask(document, Map.of("first", 5_000, "with", false)));
        isRefused(ask(document, Map.of("first", 20, "with", true)), "nodes", 20_001, 20_000);
        passes(ask(document, Map.of("first", 19, "with", true)));
    }

    @Test
    void estimatesNodesOfAFragmentWhereverItIsSpread() {
        var document =
                "{ a: organisations(first: 9) { nodes { ...S } } b: organisations(first: %d) { nodes { ...S } } }"
                        + " fragment S on Organisation { systems(first: 1000) { nodes { id } } }";
        passes(ask(document.formatted(10)));
        isRefused(ask(document.formatted(11)), "nodes", 20_020, 20_000);
    }

    @Test
    void tellsWhatToNarrow() {
        var result = ask("{ systems { nodes { id } } organisations(first: 30) { nodes { systems(first: 1000) { nodes {"
                + " touchpoints(first: 1) { totalCount } } } } } }");
        assertThat(result.getErrors().getFirst().getExtensions())
                .containsEntry("narrow", "organisations.nodes.systems");
        assertThat(result.getErrors().getFirst().getMessage()).endsWith("lower first of organisations.nodes.systems.");
    }

    @Test
    void countsClausesOfTheStatement() {
        var hops = times(
                12,
                "a#: organisations(where: {systems: {some: {organisations: {some: {systems: {some: {organisations:"
                    + " {some: {name: {eq: \"x\"}}}}}}}}}}) { nodes { systems { nodes { organisations { nodes { id } }"
                    + " } } } }");
        passes(ask("{ " + hops + " }"));
        var result = ask(
                "{ " + times(59, "a#: sharedUnpatchedTouchpoints { nodes { path { type } systems { id } } }") + " }");
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors().getFirst().getExtensions()).containsEntry("of", "clauses");
    }

    /** Each not is one bracket more. */
    @Test
    void countsBracketsWithinEachOther() {
        var refused = IntStream.rangeClosed(1, 41)
                .filter(nots -> !ask(within(nots)).isDataPresent())
                .findFirst()
                .orElseThrow();
        passes(ask(within(refused - 1)));
        isRefused(ask(within(refused)), "levels", 41, 40);
        isRefused(ask(within(refused + 1)), "levels", 42, 40);
    }

    private static String within(int nots) {
        return "{ organisations(where: " + "{not: ".repeat(nots) + "{name: {eq: \"x\"}}" + "}".repeat(nots)
                + ") { totalCount } }";
    }

    @Test
    void countsValuesOfTheStatement() {
        var document = "query Q($w: OrganisationWhere) { organisations(where: $w) { totalCount } }";
        var one = Map.of("name", Map.of("eq", "x"));
        passes(ask(document, Map.of("w", Map.of("or", Collections.nCopies(1_000, one)))));
        isRefused(ask(document, Map.of("w", Map.of("or", Collections.nCopies(1_001, one)))), "values", 1_001, 1_000);
        passes(ask(document, Map.of("w", Map.of("name", Map.of("in", Collections.nCopies(5_000, "x"))))));
    }

    /** As GraphiQL asks, with all that it may ask for. */
    @Test
    void answersIntrospection() {
        var everything = Options.defaultOptions()
                .descriptions(true)
                .specifiedByUrl(true)
                .isOneOf(true)
                .directiveIsRepeatable(true)
                .schemaDescription(true)
                .inputValueDeprecation(true);
        var result = ask(IntrospectionQueryBuilder.build(everything));
        assertThat(result.getErrors()).isEmpty();
        assertThat(result.<Map<String, Object>>getData().toString()).contains("sharedUnpatchedTouchpoints");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query IntrospectionQuery { __schema { types { fields { type { fields { type { fields { name } } } } }"
                        + " } } }",
                "{ a: __schema { types { name } } b: __schema { types { name } } }",
                "{ __type(name: \"Query\") { fields { type { possibleTypes { fields { type { interfaces { name } } } }"
                        + " } } } }",
                "query IntrospectionQuery { ...__schema } fragment __schema on Query { organisations(first: 5000) {"
                        + " nodes { systems(first: 5000) { nodes { id } } } } }",
                "query __schema { __schema: organisations(first: 5000) { nodes { __type: systems(first: 99) { nodes {"
                        + " id } } } } }"
            })
    void refusesAbuseOfIntrospectionAndOfItsNames(String document) {
        var result = ask(document);
        assertThat(result.getErrors()).isNotEmpty();
        assertThat(result.getErrors().getFirst().getExtensions()).containsEntry("code", "TOO_COSTLY");
    }
}
