package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import io.ismsgraph.graph.TestGraph;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A root that cannot be asked is one error at its path; those beside it answer. */
class RefusalTest {

    private static TestApi api;

    @BeforeAll
    static void write() {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A"))
                .is("Organisation", "b", Map.of("name", "B"))
                .is("System", "s", Map.of("name", "S"))
                .fact("OPERATES", "Organisation", "a", "System", "s"));
        api = new TestApi(graph.reader());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        organisations(where: {})                                   | BAD_ARGUMENT | where is empty
        organisations(where: {name: {}})                           | BAD_ARGUMENT | where.name is empty
        organisations(where: {and: []})                            | BAD_ARGUMENT | where.and is empty
        organisations(where: {or: []})                             | BAD_ARGUMENT | where.or is empty: say what is asked for
        organisations(where: {or: [{id: {eq: "a"}}, {}]})          | BAD_ARGUMENT | where.or[1] is empty
        organisations(where: {and: [{not: {}}]})                   | BAD_ARGUMENT | where.and[0].not is empty
        organisations(where: {not: {}})                            | BAD_ARGUMENT | where.not is empty
        exposures(where: {vulnerability: {}})                      | BAD_ARGUMENT | where.vulnerability is empty
        organisations(where: {systems: {}})                        | BAD_ARGUMENT | where.systems is empty: say how many are like what
        organisations(where: {systems: {some: {}}})                | BAD_ARGUMENT | where.systems.some is empty
        organisations(where: {systems: {all: {and: []}}})          | BAD_ARGUMENT | where.systems.all.and is empty
        organisations(where: {systems: {count: {}}})               | BAD_ARGUMENT | where.systems.count is empty: say how many
        organisations(where: {systems: {none: {name: {}}}})        | BAD_ARGUMENT | where.systems.none.name is empty: say how to compare
        organisations(where: {systems: null})                      | BAD_ARGUMENT | where.systems is null: leave it out
        organisations(where: {systems: {single: null}})            | BAD_ARGUMENT | where.systems.single is null: leave it out
        organisations(where: {systems: {count: {gt: null}}})       | BAD_ARGUMENT | where.systems.count.gt is null: say a number
        vulnerabilities(where: {cwes: {}})                         | BAD_ARGUMENT | where.cwes is empty: say how to compare
        vulnerabilities(where: {cwes: {has: null}})                | BAD_ARGUMENT | where.cwes.has is null: ask with isNull
        vulnerabilities(where: {cwes: {hasAll: []}})               | BAD_ARGUMENT | where.cwes.hasAll is empty: say what must be there
        organisations(where: {name: {isNull: null}})               | BAD_ARGUMENT | where.name.isNull is null
        organisations(where: {name: null})                         | BAD_ARGUMENT | where.name is null
        organisations(where: {not: null})                          | BAD_ARGUMENT | where.not is null
        organisations(where: {name: {eq: null}})                   | BAD_ARGUMENT | where.name.eq is null
        exposures(where: {vulnerability: {cve: {in: null}}})       | BAD_ARGUMENT | where.vulnerability.cve.in is null
        organisations(first: -1)                                   | BAD_ARGUMENT | from 0 to 5000
        organisations(first: 5001)                                 | BAD_ARGUMENT | from 0 to 5000
        organisations(last: -1)                                    | BAD_ARGUMENT | last is -1: give a number from 0 to 5000
        organisations(first: 1, last: 1)                           | BAD_ARGUMENT | first and last are both given
        organisations(before: "W10")                               | BAD_CURSOR   | before is no cursor of this list
        organisations(orderBy: [{name: null}])                     | BAD_ARGUMENT | must be non-null
        organisations(orderBy: [{id: ASC}, {systems: {count: null}}]) | BAD_ARGUMENT | must be non-null
        organisations(after: "")                                   | BAD_CURSOR   | no cursor of this list
        organisations(after: "nonsense!")                          | BAD_CURSOR   | no cursor of this list
        organisations(after: "W10")                                | BAD_CURSOR   | no cursor of this list
        organisations(after: "W1siYSJdXQ")                         | BAD_CURSOR   | no cursor of this list
        organisations(knownAt: "2999-01-01T00:00:00Z")             | BAD_TIME     | lies in the future
        sections(where: {chapter: {chapter: {chapter: {chapter: {chapter: {chapter: {chapter: {code: {eq: "1"}}}}}}}}}) | TOO_COSTLY | more than 6 hops deep
        systems(where: {organisations: {all: {systems: {none: {organisations: {single: {systems: {some: {organisations: {some: {systems: {some: {organisations: {count: {gt: 1}}}}}}}}}}}}}}}) | TOO_COSTLY | more than 6 hops deep
        """)
    void refuses(String root, String code, String message) {
        var result = api.ask(
                "{ before: systems { totalCount } it: " + root + " { nodes { id } } after: node(id: \"a\") { id } }",
                Map.of());
        assertThat(result.getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getPath()).isEqualTo(List.of("it")))
                .satisfies(error -> assertThat(error.getExtensions()).isEqualTo(Map.of("code", code)))
                .satisfies(error -> assertThat(error.getMessage()).contains(message));
        // Connections are promised, so a refused one takes the whole answer with it, as the specification says.
        assertThat(result.<Object>getData()).isNull();
    }

    @Test
    void answersTheOthersBesideARefusedRoot() {
        var result = api.ask(
                "{ before: systems { totalCount } it: node(id: \"a\", knownAt: \"2999-01-01T00:00:00Z\") { id }"
                        + " deep: system(id: \"s\") " + deep(7) + " after: node(id: \"a\") { id } }",
                Map.of());
        assertThat(result.getErrors())
                .extracting(GraphQLError::getPath)
                .containsExactly(List.<Object>of("it"), List.<Object>of("deep"));
        assertThat(result.<Map<String, Object>>getData())
                .containsEntry("before", Map.of("totalCount", 1))
                .containsEntry("after", Map.of("id", "a"))
                .containsEntry("it", null)
                .containsEntry("deep", null)
                .hasToString("{before={totalCount=1}, it=null, deep=null, after={id=a}}");
    }

    @Test
    void refusesPagesByWhatIsInThem() {
        assertThat(codes("{ organisations(first: 5000) { nodes { name } } }")).isEmpty();
        assertThat(codes("{ organisations(first: 1001) { nodes { systems { totalCount } } } }"))
                .containsExactly("BAD_ARGUMENT");
        assertThat(codes("{ organisations(first: 9) { nodes { systems(first: 1001) { nodes { id } } } } }"))
                .containsExactly("BAD_ARGUMENT");
        assertThat(codes("{ organisations(first: 9) { nodes { systems(first: 1000) { nodes { id } } } } }"))
                .isEmpty();
    }

    @Test
    void goesSixHopsDeepAndNoFurther() {
        assertThat(codes("{ system(id: \"s\") " + deep(6) + " }")).isEmpty();
        assertThat(codes("{ system(id: \"s\") " + deep(7) + " }")).containsExactly("TOO_COSTLY");
    }

    /** A selection on a system so many hops deep. */
    private static String deep(int hops) {
        var text = "{ id }";
        for (int i = hops; i > 0; i--) {
            text = "{ " + (i % 2 == 1 ? "organisations" : "systems") + " { nodes " + text + " } }";
        }
        return text;
    }

    @Test
    void takesCursorsOfTheSameListInTheSameOrderOnly() {
        var cursor = cursor("organisations(orderBy: [{name: ASC}])");
        assertThat(codes(after("organisations(orderBy: [{name: ASC}], after: \"%s\")", cursor)))
                .isEmpty();
        assertThat(codes(after(
                        "other: organisations(where: {name: {eq: \"A\"}}, orderBy: [{name: ASC}], after: \"%s\")",
                        cursor)))
                .isEmpty();
        assertThat(codes(after(
                        "organisations(asOf: \"2026-06-01T00:00:00Z\", orderBy: [{name: ASC}], after: \"%s\")",
                        cursor)))
                .isEmpty();
        assertThat(codes(after("organisations(orderBy: [{name: DESC}], after: \"%s\")", cursor)))
                .containsExactly("BAD_CURSOR");
        assertThat(codes(after("organisations(after: \"%s\")", cursor))).containsExactly("BAD_CURSOR");
        assertThat(codes(after("systems(orderBy: [{name: ASC}], after: \"%s\")", cursor)))
                .containsExactly("BAD_CURSOR");
    }

    @Test
    void takesANestedCursorUnderItsOwnParentOnly() {
        var list = "organisation(id: \"%s\") { systems%s { edges { cursor } pageInfo { hasPreviousPage } } }";
        var cursor = api.data("{ " + list.formatted("a", "") + " }").toString().replaceAll(".*cursor=([^}]*).*", "$1");
        for (var bound : List.of("after", "before")) {
            var page = "(" + bound + ": \"" + cursor + "\")";
            assertThat(codes("{ " + list.formatted("a", page) + " }")).isEmpty();
            var refused = api.ask("{ " + list.formatted("b", page) + " }", Map.of());
            assertThat(refused.getErrors()).singleElement().satisfies(error -> {
                assertThat(error.getExtensions()).isEqualTo(Map.of("code", "BAD_CURSOR"));
                assertThat(error.getPath()).isEqualTo(List.of("organisation", "systems"));
            });
            assertThat(codes("{ organisation(id: \"a\") { suppliers" + page + " { totalCount } } }"))
                    .containsExactly("BAD_CURSOR");
        }
    }

    @Test
    void refusesACursorThatSomebodyChanged() {
        var cursor = cursor("organisations(orderBy: [{name: ASC}])");
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var changed = Base64.getUrlEncoder()
                .encodeToString(text.replace("\"A\"", "\"B\"").getBytes(StandardCharsets.UTF_8));
        assertThat(changed).isNotEqualTo(cursor);
        assertThat(codes(after("organisations(orderBy: [{name: ASC}], after: \"%s\")", changed)))
                .containsExactly("BAD_CURSOR");
    }

    @Test
    void refusesOneRequestWithoutKeepingItFromTheNext() {
        var document = "query Q($first: Int, $where: OrganisationWhere) { organisations(first: $first, where: $where) {"
                + " totalCount } }";
        assertThat(codes(document, values(-1, null))).containsExactly("BAD_ARGUMENT");
        assertThat(codes(document, values(1, null))).isEmpty();
        assertThat(codes(document, values(-1, null))).containsExactly("BAD_ARGUMENT");
        assertThat(codes(document, values(1, Map.of()))).containsExactly("BAD_ARGUMENT");
        assertThat(codes(document, values(1, Map.of("name", Map.of("eq", "A")))))
                .isEmpty();
    }

    @Test
    void refusesAnEmptyListOfARequestWhoseShapeIsKnown() {
        var document = "query Q($all: [String!]) { vulnerabilities(where: {cwes: {hasAll: $all}}) { totalCount } }";
        assertThat(codes(document, Map.of("all", List.of("CWE-1")))).isEmpty();
        assertThat(codes(document, Map.of("all", List.of()))).containsExactly("BAD_ARGUMENT");
        assertThat(codes(document, Map.of("all", List.of("CWE-2")))).isEmpty();
    }

    @Test
    void refusesMomentsTheGraphCannotHold() {
        for (var moment : List.of("+999999999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z")) {
            var result = api.ask("{ organisations(asOf: \"" + moment + "\") { totalCount } }", Map.of());
            assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getMessage())
                    .contains("Expected a moment with an offset"));
            assertThat(result.getErrors().getFirst().getExtensions()).containsEntry("code", "BAD_TIME");
        }
    }

    private static Map<String, @Nullable Object> values(int first, @Nullable Object where) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("first", first);
        values.put("where", where);
        return values;
    }

    private static String cursor(String list) {
        return String.valueOf(api.data("{ it: " + list + " { pageInfo { startCursor } } }")
                .toString()
                .replaceAll(".*startCursor=([^}]*).*", "$1"));
    }

    private static String after(String list, String cursor) {
        return "{ " + list.formatted(cursor) + " { nodes { id } } }";
    }

    private static List<Object> codes(String document) {
        return codes(document, Map.of());
    }

    private static List<Object> codes(String document, Map<String, @Nullable Object> variables) {
        return api.ask(document, variables).getErrors().stream()
                .map(error -> error.getExtensions() == null
                        ? error.getMessage()
                        : error.getExtensions().get("code"))
                .toList();
    }
}
