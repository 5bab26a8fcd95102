package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.ismsgraph.graph.TestGraph;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a request gets wrong by the rules of the query language: each mistake has a code, and only its root fails. */
class MistakeTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A")));
        api = new TestApi(graph.reader());
    }

    private static void failsAlone(ExecutionResult result, String code) {
        assertThat(result.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getPath()).isEqualTo(List.of("it")))
                .satisfies(error -> assertThat(error.getExtensions()).isEqualTo(Map.of("code", code)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query Q($d: SortDirection) { it: organisations(orderBy: {name: $d}) { nodes { id } } node(id: \"a\")"
                        + " { id } }",
                "query Q($d: SortDirection) { it: organisations(orderBy: [{name: $d}]) { nodes { id } } node(id:"
                        + " \"a\") { id } }",
                "query Q($d: SortDirection) { it: organisations(orderBy: [{id: ASC}, {name: $d}]) { nodes { id } }"
                        + " node(id: \"a\") { id } }"
            })
    void refusesAnOrderWithoutADirection(String document) {
        failsAlone(api.ask(document, Collections.singletonMap("d", null)), "BAD_ARGUMENT");
        failsAlone(api.ask(document, Map.of()), "BAD_ARGUMENT");
        assertThat(api.ask(document, Map.of("d", "ASC")).getErrors()).isEmpty();
    }

    @Test
    void refusesAnOrderOfNothing() {
        var document = "query Q($o: [OrganisationOrder!]) { it: organisations(orderBy: $o) { nodes { id } } }";
        assertThat(codes(api.ask(document, Map.of("o", List.of(Map.of()))))).containsExactly("BAD_ARGUMENT");
        assertThat(codes(api.ask("{ it: organisations(orderBy: [{}]) { nodes { id } } }", Map.of())))
                .containsExactly("BAD_ARGUMENT");
        assertThat(codes(api.ask(document, Map.of("o", List.of())))).isEmpty();
    }

    @Test
    void refusesANullWhereAValueMustBeForThatRootOnly() {
        var document = "query Q($c: String = \"x\") { it: vulnerability(cve: $c) { id } node(id: \"a\") { id } }";
        var result = api.ask(document, Collections.singletonMap("c", null));
        failsAlone(result, "BAD_ARGUMENT");
        assertThat(result.<Object>getData()).hasToString("{it=null, node={id=a}}");
        assertThat(api.ask(document, Map.of()).getErrors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        { organisations { totalCount }                                         | BAD_ARGUMENT
        { nothing }                                                            | BAD_ARGUMENT
        { organisations(first: "x") { totalCount } }                           | BAD_ARGUMENT
        query A { __typename } query B { __typename }                          | BAD_ARGUMENT
        mutation { x }                                                         | BAD_ARGUMENT
        query Q($n: Int!) { organisations(first: $n) { totalCount } }          | BAD_ARGUMENT
        { organisations(asOf: "yesterday") { totalCount } }                    | BAD_TIME
        { organisations(knownAt: 5) { totalCount } }                           | BAD_TIME
        { organisations(asOf: "9999-12-31T23:59:59Z") { totalCount } }         | BAD_TIME
        { sharedUnpatchedTouchpoints(leakWindow: "a year") { totalCount } }    | BAD_TIME
        { a: __type(name: "System") { name } b: __type(name: "Organisation") { name } } | TOO_COSTLY
        """)
    void givesEveryErrorACode(String document, String code) {
        var result = api.ask(document, Map.of());
        assertThat(result.getErrors()).isNotEmpty();
        assertThat(codes(result)).containsOnly(code);
        assertThat(String.valueOf(result.toSpecification().get("errors"))).contains("code=" + code);
    }

    @Test
    void givesVariablesThatCannotBeReadACode() {
        var clock = "query Q($t: DateTime) { organisations(asOf: $t) { totalCount } }";
        assertThat(codes(api.ask(clock, Map.of("t", "yesterday")))).containsExactly("BAD_TIME");
        var count = "query Q($n: Int) { organisations(first: $n) { totalCount } }";
        assertThat(codes(api.ask(count, Map.of("n", "many")))).containsExactly("BAD_ARGUMENT");
    }

    /** A key that nothing reads would be silently true. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"nam\": {\"eq\": \"A\"}}",
                "{\"name\": {\"equals\": \"A\"}}",
                "{\"systems\": {\"name\": {\"eq\": \"A\"}}}",
                "{\"systems\": {\"any\": {\"name\": {\"eq\": \"A\"}}}}",
                "{\"systems\": {\"some\": {\"nam\": {\"eq\": \"A\"}}}}",
                "{\"systems\": {\"count\": {\"isNull\": true}}}",
                "{\"not\": {\"or\": [{\"nam\": {\"eq\": \"A\"}}]}}"
            })
    void refusesUnknownKeysOfAFilter(String where) {
        var literal = where.replaceAll("\"(\\w+)\":", "$1:");
        assertThat(codes(api.ask("{ organisations(where: " + literal + ") { totalCount } }", Map.of())))
                .isNotEmpty()
                .containsOnly("BAD_ARGUMENT");
        var document = "query Q($where: OrganisationWhere) { organisations(where: $where) { totalCount } }";
        assertThat(codes(api.ask(document, Map.of("where", JsonMapper.shared().readValue(where, Map.class)))))
                .containsExactly("BAD_ARGUMENT");
    }

    @Test
    void answersATypeBesideANode() {
        assertThat(api.data("{ __type(name: \"System\") { name } node(id: \"a\") { id } }"))
                .hasToString("{__type={name=System}, node={id=a}}");
    }

    @Test
    void refusesACursorThatHoldsWhatNoCursorDoes() {
        var cursor = String.valueOf(api.data("{ organisations { pageInfo { endCursor } } }"))
                .replaceAll(".*endCursor=([^}]*).*", "$1");
        var place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        place.replace("\"a\"", "123456789012345678901234567890").getBytes(StandardCharsets.UTF_8));
        assertThat(codes(api.ask("{ organisations(after: \"" + cursor + "\") { totalCount } }", Map.of())))
                .isEmpty();
        assertThat(codes(api.ask("{ organisations(after: \"" + forged + "\") { totalCount } }", Map.of())))
                .containsExactly("BAD_CURSOR");
    }

    private static List<Object> codes(ExecutionResult result) {
        return result.getErrors().stream()
                .map(GraphQLError::getExtensions)
                .map(extensions -> extensions.get("code"))
                .toList();
    }
}
