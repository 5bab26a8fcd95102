package io.ismsgraph.api;

import static io.ismsgraph.api.Drift.faults;
import static io.ismsgraph.api.Drift.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.ProductFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a question that says so reads versions, and it reads no more of them than was known. */
class VersionRulesTest {

    private static final String SOUND = "MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v.recordedTo AS t";
    private static final String VERSIONS = "// @versions\n";

    private static List<Fault> of(String header, String body) {
        return faults(times(header, List.of(body)));
    }

    /** A field for each of the questions: one start tells of all of them, and takes as long as of one. */
    private static ProductFiles times(String header, List<String> bodies) {
        var fields = new StringBuilder();
        var questions = new HashMap<String, String>();
        for (int i = 0; i < bodies.size(); i++) {
            fields.append("\"A.\" times").append(i).append("(of: ID!): [Long!]! ");
            questions.put(
                    "Query.times" + i + ".cypher",
                    "// Times.\n" + header + "// @columns t!\n// @key t\n" + bodies.get(i));
        }
        return product("extend type Query { " + fields + "}", questions);
    }

    private static List<String[]> lines(String table) {
        return table.lines().map(line -> line.split(" +=> +")).toList();
    }

    @BeforeAll
    static void write() {
        new Story(TestGraph.empty())
                .at("2026-02-01T00:00:00Z", said -> said.is("System", "s", Map.of("name", "Old"))
                        .is("Organisation", "o", Map.of("name", "O"))
                        .fact("OPERATES", "Organisation", "o", "System", "s"))
                .at("2026-04-01T00:00:00Z", said -> said.is("System", "s", Map.of("name", "New"))
                        .isNot("Organisation", "o")
                        .ends("OPERATES", "Organisation", "o", "System", "s", Story.since("2026-03-01T00:00:00Z")));
    }

    @Test
    void readsVersionsWhereThatIsDeclared() {
        assertThat(of(VERSIONS, SOUND)).isEmpty();
    }

    /** What a newcomer writes by mistake is refused as ever. */
    @Test
    void refusesToReadVersionsUndeclared() {
        var bodies = List.of(
                SOUND,
                "MATCH (n:System)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN 1 AS t",
                "MATCH (n:System)-[f]->(m) WHERE n.id = $of RETURN 1 AS t",
                "MATCH (n:System)<-[f:OPERATES]-(o:Organisation) WHERE n.id = $of RETURN f.supersededBy AS t",
                "MATCH (n:System)<-[f:OPERATES]-(o:Organisation) WHERE n.id = $of RETURN properties(f).recordedTo AS t",
                "MATCH (n:System) WHERE n.id = $of RETURN labels(n) AS t");
        var refused = faults(times("", bodies)).stream().map(Fault::coordinate).collect(Collectors.toSet());
        assertThat(refused).hasSize(bodies.size());
    }

    @Test
    void refusesAQuestionThatReadsPastTheGuard() {
        var refused = lines("""
            MATCH (s:System) WHERE s.id = $of RETURN 1 AS t => declares @versions and names no version
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of AND n.name = 'x' RETURN 1 AS t => n.name reads name past the Guard
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of WITH v AS w RETURN w.recordedTo AS t => w.recordedTo reads recordedTo past the Guard
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of WITH collect(v) AS w RETURN head(w).recordedTo AS t => past the Guard
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN [w IN collect(v) | w.recordedTo][0] AS t => past the Guard
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v['recordedTo'] AS t => past the Guard
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v {.*} AS t => past the Guard
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN properties(n) AS t => it takes the name of a version or of a fact
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of WITH v AS w RETURN properties(w) AS t => it takes the name of a version or of a fact
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v.nom AS t => knows no property nom of v
            MATCH (n:Node)-[:WAS]->{0,1}(v:System) WHERE n.id = $of RETURN v.validTo AS t => give it a variable and no label
            MATCH (n:Node)-[:WAS]->{0,1}(v WHERE v.validTo > 1) WHERE n.id = $of RETURN v.validTo AS t => give it a variable and no label
            MATCH (n:Node)-[w:WAS]->(v) WHERE n.id = $of RETURN v.validTo AS t => is no way to versions
            MATCH (v)<-[:WAS]-(n:Node)-[f]->() WHERE n.id = $of RETURN f.validTo AS t => is no way to versions
            MATCH (n:Node)-[:WAS|OPERATES]->(v) WHERE n.id = $of RETURN 1 AS t => is no way to versions
            MATCH (n:Node)-[f]->(m) MATCH (n)-->(o) WHERE n.id = $of RETURN f.validTo AS t => write it with brackets
            MATCH (n:Node)-[f:OPERATES*1..2]->(m) WHERE n.id = $of RETURN 1 AS t => has a length
            MATCH (n:Node)-[f:OPPERATES]->(m) WHERE n.id = $of RETURN f.validTo AS t => knows no relationship type OPPERATES
            MATCH (n:Sistem)-[f]->(m) WHERE n.id = $of RETURN f.validTo AS t => knows no label Sistem
            MATCH (n:Node)-[f]->(m), (x) WHERE n.id = $of RETURN f.validTo AS t => is any node
            MATCH (n:Node {id: $of})-[f]->(m) RETURN f.validTo AS t => compares properties in the pattern
            MATCH (n:Node)-[f]->(m) WHERE n.id = $of SET n.name = 'x' RETURN f.validTo AS t => SET does more than read
            MATCH (n:Node)-[r1]->(m) WHERE n.id = $of RETURN r1.validTo AS t => a name of the engine
            """);
        var faults =
                faults(times(VERSIONS, refused.stream().map(line -> line[0]).toList()));
        for (int i = 0; i < refused.size(); i++) {
            var coordinate = "Query.times" + i;
            var complaint = refused.get(i)[1];
            assertThat(faults)
                    .as(refused.get(i)[0])
                    .anySatisfy(fault -> assertThat(fault)
                            .hasToString("cypher/questions/" + coordinate + ".cypher: " + coordinate + ": "
                                    + fault.message()))
                    .filteredOn(fault -> fault.coordinate().equals(coordinate))
                    .anySatisfy(fault -> assertThat(fault.message()).contains(complaint));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        // @clocks t        | has the @clocks t: they are two of its columns
        // @clocks t, u     | has the @clocks t, u: they are two of its columns
        // @clocks t, t, t  | has the @clocks t, t, t: they are two of its columns
        """)
    void refusesClocksThatAreNone(String clocks, String complaint) {
        assertThat(of(VERSIONS + clocks + "\n", SOUND))
                .anySatisfy(fault -> assertThat(fault.message()).contains(complaint));
    }

    /** Recorded on 1 February, superseded on 1 April. */
    @Test
    void showsNoMoreThanWasKnown() {
        var asked = lines("""
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v.recordedTo AS t => 2026-01-01T00:00:00Z => []
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v.recordedTo AS t => 2026-03-01T00:00:00Z => [253402300799000]
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN v.recordedTo AS t => 2026-05-01T00:00:00Z => [1775001600000, 253402300799000]
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of WITH properties(v) AS p RETURN p['recordedTo'] AS t => 2026-03-01T00:00:00Z => [253402300799000]
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of WITH properties(v) AS p RETURN size(coalesce(p['supersededBy'], '')) AS t => 2026-03-01T00:00:00Z => [0]
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN size(coalesce(v.supersededBy, '')) AS t => 2026-03-01T00:00:00Z => [0]
            MATCH (n:Node)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN size(coalesce(v.supersededBy, '')) AS t => 2026-05-01T00:00:00Z => [0, 4]
            MATCH (n:Node)<-[f]-(m) WHERE n.id = $of RETURN f.recordedTo AS t => 2026-01-01T00:00:00Z => []
            MATCH (n:Node)<-[f]-(m) WHERE n.id = $of RETURN f.recordedTo AS t => 2026-03-01T00:00:00Z => [253402300799000]
            MATCH (n:Node)<-[f:OPERATES]-(m) WHERE n.id = $of RETURN f.recordedTo AS t => 2026-05-01T00:00:00Z => [1775001600000, 253402300799000]
            MATCH (n:Node)<-[f:OPERATES WHERE f.validTo > 0]-(m) WHERE n.id = $of RETURN f.recordedTo AS t => 2026-03-01T00:00:00Z => [253402300799000]
            MATCH (n:Node)<-[:OPERATES]-(m:Organisation)-[:WAS]->{0,1}(v) WHERE n.id = $of RETURN DISTINCT v.recordedTo AS t => 2026-05-01T00:00:00Z => [1775001600000]
            """);
        var api = new TestApi(
                times(VERSIONS, asked.stream().map(line -> line[0]).toList()),
                TestGraph.shared().reader());
        for (int i = 0; i < asked.size(); i++) {
            assertThat(api.data("{ it: times" + i + "(of: \"s\", knownAt: \"" + asked.get(i)[1] + "\") }"))
                    .as(asked.get(i)[0])
                    .hasToString("{it=" + asked.get(i)[2] + "}");
        }
    }

    /** A row with clocks of its own hands them on to the questions asked of it, into every subquery. */
    @Test
    void readsRowsAtClocksOfTheirOwn() {
        var files = product(
                "extend type Query { \"A.\" was(of: ID!): [Was!]! }"
                        + " type Was { \"A.\" system: System \"B.\" asOf: Long \"C.\" knownAt: Long }"
                        + " extend type System { \"A.\" operators: [Organisation!]! }",
                Map.of("Query.was.cypher", """
                    // States.
                    // @versions
                    // @clocks asOf, knownAt
                    // @columns system, asOf, knownAt
                    // @key knownAt
                    MATCH (n:System)-[:WAS]->{0,1}(v) WHERE n.id = $of
                    RETURN n AS system, v.recordedFrom + 1 AS asOf, v.recordedFrom AS knownAt\
                    """, "System.operators.cypher", """
                    // Operators.
                    // @given this
                    // @columns o!
                    // @key o.id
                    CALL (this) { MATCH (o:Organisation)-[:OPERATES]->(this) CALL () { RETURN 1 AS one } RETURN o }
                    RETURN o\
                    """));
        assertThat(new TestApi(files, TestGraph.shared().reader())
                        .data("{ was(of: \"s\") { system { name operators { name } organisations { totalCount } } } }"))
                .hasToString("{was=[{system={name=Old, operators=[{name=O}], organisations={totalCount=1}}},"
                        + " {system={name=New, operators=[], organisations={totalCount=0}}}]}");
        assertThat(new TestApi(files, TestGraph.shared().reader())
                        .ask(
                                "{ was(of: \"s\") { system { incidents(where: {occurredAt: {within: \"P1D\"}})"
                                        + " { totalCount } } } }",
                                Map.of())
                        .getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getMessage()).contains("each row has a moment of its own"));
    }
}
