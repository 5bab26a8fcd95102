package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.TestGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.summary.Plan;

/** One operation is one statement, and its text depends on the operation's shape only. */
class StatementTest {

    private static final String SELECTED = " { nodes { name systems(first: 2) { nodes { id } } } }";
    private static final String LITERAL = "organisations(where: {name: {eq: \"A\"}, sector: {in: [HEALTH]},"
            + " or: [{dailyUsers: {gt: 1, lt: 9}}, {domain: {isNull: true}}]}, orderBy: [{name: ASC}], first: 3)"
            + SELECTED;

    private static TestGraph graph;

    @BeforeAll
    static void write() {
        graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> said.is("Organisation", "a", Map.of("name", "A")));
    }

    private static String text(String document, Map<String, @Nullable Object> variables) {
        var reader = new CountingReader(graph.reader());
        var result = new TestApi(reader).ask(document, variables);
        assertThat(result.getErrors()).isEmpty();
        assertThat(reader.statements()).hasSize(1);
        return reader.last();
    }

    @Test
    void dependsOnTheShapeOnly() {
        var text = text("{ " + LITERAL + " }", Map.of());
        assertThat(text).doesNotContain("'A'", "HEALTH");
        assertThat(text(
                        "{ organisations(first: 7, orderBy: [{name: ASC}], where: {or: [{dailyUsers: {lt: 2, gt: 0}},"
                                + " {domain: {isNull: false}}], sector: {in: [FINANCE, OTHER]}, name: {eq: \"B\"}})"
                                + SELECTED + " }",
                        Map.of()))
                .isEqualTo(text);
        assertThat(text("query Named { other: " + LITERAL + " }", Map.of())).isEqualTo(text);
        assertThat(text(
                        "query Q($name: String, $sectors: [Sector!], $none: Boolean, $first: Int, $more: Int)"
                                + " { organisations(where: {name: {eq: $name}, sector: {in: $sectors},"
                                + " or: [{dailyUsers: {gt: 1, lt: 9}}, {domain: {isNull: $none}}]},"
                                + " orderBy: [{name: ASC}], first: $first)"
                                + " { nodes { name systems(first: $more) { nodes { id } } } } }",
                        Map.of("name", "C", "sectors", List.of(), "none", true, "first", 1, "more", 900)))
                .isEqualTo(text);
        assertThat(text(
                        "query Q($where: OrganisationWhere, $orderBy: [OrganisationOrder!] = [{name: ASC}])"
                                + " { organisations(orderBy: $orderBy, where: $where)" + SELECTED + " }",
                        Map.of(
                                "where",
                                Map.of(
                                        "sector",
                                        Map.of("in", List.of("OTHER")),
                                        "or",
                                        List.of(
                                                Map.of("dailyUsers", Map.of("lt", 1, "gt", 2)),
                                                Map.of("domain", Map.of("isNull", true))),
                                        "name",
                                        Map.of("eq", "D")))))
                .isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        {some: {core: {eq: true}}}        | (EXISTS { HOP AND (n1.core = $q0_p0) })
        {none: {core: {eq: true}}}        | (NOT EXISTS { HOP AND (n1.core = $q0_p0) })
        {all: {core: {eq: true}}}         | (NOT EXISTS { HOP AND NOT (coalesce(n1.core = $q0_p0, false)) })
        {all: {not: {core: {eq: true}}}}  | (NOT EXISTS { HOP AND NOT (NOT (coalesce(n1.core = $q0_p0, false))) })
        {single: {core: {eq: true}}}      | (COUNT { HOP AND (n1.core = $q0_p0) RETURN DISTINCT n1 } = 1)
        {count: {gte: 3}}                 | (COUNT { HOP RETURN DISTINCT n1 } >= $q0_p0)
        """)
    void saysOfAHopWhatIsAsked(String asked, String condition) {
        var list = "{ organisations(%swhere: {systems: " + asked + "}) { totalCount } }";
        var present = "MATCH (n0)-[r0:OPERATES]->(n1:System) WHERE r0.validFrom <= $now AND r0.validTo > $now";
        assertThat(text(list.formatted(""), Map.of())).contains(condition.replace("HOP", present));
        var past = "MATCH (n0)-[r0:OPERATES|OPERATES_PAST]->(n1:SystemEver)-[:WAS*0..1]->(n1_) WHERE" + clocks("r0")
                + " AND" + clocks("n1_");
        assertThat(text(list.formatted("asOf: \"2026-06-01T00:00:00Z\", "), Map.of()))
                .contains(condition.replace("n1.", "n1_.").replace("HOP", past));
    }

    /** What is asked of hops beside a key keeps no index from finding by the key. */
    @Test
    void findsByAnIndexWhateverIsAskedOfHops() {
        var asked =
                "{ organisations(where: {id: {eq: \"a\"}, systems: {some: {name: {eq: \"A\"}}, all: {core: {eq: true}},"
                        + " single: {usesAi: {eq: true}}, count: {lt: 3}}}) { nodes { id } } }";
        try (var session = graph.driver().session()) {
            var plan = session.run("EXPLAIN " + text(asked, Map.of())).consume().plan();
            assertThat(operators(Objects.requireNonNull(plan))).anyMatch(one -> one.startsWith("NodeUniqueIndexSeek"));
        }
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(StatementTest::operators));
    }

    private static String clocks(String variable) {
        return " it.validFrom <= $q0_asOf AND it.validTo > $q0_asOf AND it.recordedFrom <= $q0_knownAt AND it.recordedTo > $q0_knownAt"
                .replace("it.", variable + ".");
    }

    @Test
    void takesTheKeysOfHopsInAnyOrder() {
        var document = "query Q($w: OrganisationWhere) { organisations(where: $w) { totalCount } }";
        assertThat(text(
                        document,
                        Map.of(
                                "w",
                                filter("systems", filter("count", filter("lt", 3, "in", List.of(1)), "all", core())))))
                .isEqualTo(text(
                        document,
                        Map.of(
                                "w",
                                filter("systems", filter("all", core(), "count", filter("in", List.of(), "lt", 1))))))
                .isEqualTo(text(
                        "{ organisations(where: {systems: {all: {core: {eq: false}}, count: {in: [2, 3], lt: 9}}})"
                                + " { totalCount } }",
                        Map.of()));
    }

    private static Map<String, Object> core() {
        return Map.of("core", Map.of("eq", true));
    }

    /** Keeps its keys in the order given. */
    private static Map<String, Object> filter(Object... keysAndValues) {
        var filter = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            filter.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return filter;
    }

    @Test
    void changesWithTheShape() {
        var text = text("{ " + LITERAL + " }", Map.of());
        assertThat(text("{ " + LITERAL.replace("eq", "gt") + " }", Map.of())).isNotEqualTo(text);
        assertThat(text("{ " + LITERAL.replace("ASC", "DESC") + " }", Map.of())).isNotEqualTo(text);
        assertThat(text("{ " + LITERAL.replace("first: 3", "asOf: \"2026-06-01T00:00:00Z\"") + " }", Map.of()))
                .isNotEqualTo(text);
    }

    /** What is kept of an operation must not answer one that differs. */
    @Test
    void answersEachShapeOfTheSameDocument() {
        var api = new TestApi(new CountingReader(graph.reader()));
        var document =
                "query Q($where: OrganisationWhere, $orderBy: [OrganisationOrder!], $with: Boolean!, $asOf: DateTime)"
                    + " { organisations(where: $where, orderBy: $orderBy, asOf: $asOf) { nodes { id name @include(if:"
                    + " $with) } } }";
        for (int i = 0; i < 2; i++) {
            assertThat(answer(api, document, Map.of("with", true))).isEqualTo("[{id=a, name=A}]");
            assertThat(answer(api, document, Map.of("with", false))).isEqualTo("[{id=a}]");
            assertThat(answer(api, document, Map.of("with", false, "asOf", "2026-06-01T00:00:00Z")))
                    .isEqualTo("[{id=a}]");
            assertThat(answer(api, document, where("eq", "A"))).isEqualTo("[{id=a}]");
            assertThat(answer(api, document, where("eq", "B"))).isEqualTo("[]");
            assertThat(answer(api, document, where("gt", "B"))).isEqualTo("[]");
            assertThat(answer(api, document, where("lt", "B"))).isEqualTo("[{id=a}]");
        }
    }

    private static Map<String, @Nullable Object> where(String operator, String value) {
        return Map.of("with", false, "where", Map.of("name", Map.of(operator, value)));
    }

    private static String answer(TestApi api, String document, Map<String, @Nullable Object> variables) {
        var result = api.ask(document, variables);
        assertThat(result.getErrors()).isEmpty();
        return String.valueOf(result.<Object>getData()).replaceAll("\\{organisations=\\{nodes=(.*)}}", "$1");
    }

    @Test
    void isOneForFiveLevelsWithTheFlagshipBeside() {
        assertThat(text("""
            { organisations(first: 10) { nodes { name systems { nodes { touchpoints { totalCount nodes {
                exposures { edges { fact { source { file } } node { vulnerability { products { nodes { name }
                } } } } } } } } } } }
              flagship: sharedUnpatchedTouchpoints { totalCount nodes {
                certified { systems { nodes { touchpoints { nodes { address } } } } }
                exposures { status } leaking { edges { incidents { name } } } path { fact { statedBy } } } }
              then: sharedUnpatchedTouchpoints(asOf: "2026-06-01T00:00:00Z") { nodes { systems { name } } } }
            """, Map.of())).startsWith("CYPHER 25 RETURN ");
    }

    @Test
    void isNoneWhereNothingIsAskedOfTheGraph() {
        var reader = new CountingReader(graph.reader());
        var api = new TestApi(reader);
        var schema = api.data(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(schema.toString()).contains("SharedTouchpointConnection");
        assertThat(api.data("{ __typename organisations @skip(if: true) { totalCount } }"))
                .hasToString("{__typename=Query}");
        assertThat(reader.count()).isZero();
    }

    @Test
    void standsBesideIntrospectionInTheOrderAskedFor() {
        var reader = new CountingReader(graph.reader());
        assertThat(new TestApi(reader)
                        .data("{ b: organisations { totalCount } __schema { queryType { name } } a: node(id: \"a\")"
                                + " { id } __type(name: \"System\") { kind } it: __typename }"))
                .hasToString("{b={totalCount=1}, __schema={queryType={name=Query}}, a={id=a}, __type={kind=OBJECT},"
                        + " it=Query}");
        assertThat(reader.count()).isOne();
    }
}
