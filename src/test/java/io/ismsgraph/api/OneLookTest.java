package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.TestGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a condition says of the state of one node is looked up once, and means what it means for the present. */
class OneLookTest {

    /** A body, and whom it finds. */
    private static final List<List<String>> ASKED = List.of(
            List.of("MATCH (o:Organisation) WHERE o.name = 'One' AND o.nameEn IS NULL", "[o1]"),
            List.of("MATCH (o:Organisation) WHERE (o.name <> 'One' AND o.nameEn <> 'Three')", "[o2]"),
            List.of("MATCH (o:Organisation) WHERE o.name = 'One' OR o.name = 'Two' AND o.nameEn = 'Two'", "[o1, o2]"),
            List.of("MATCH (o:Organisation) WHERE (o.name = 'One' OR o.nameEn = 'Two') AND o.name <> 'One'", "[o2]"),
            List.of("MATCH (o:Organisation) WHERE NOT o.name = 'One' AND NOT (o.nameEn = 'Three')", "[o2]"),
            List.of("""
                MATCH (o:Organisation) OPTIONAL MATCH (o)-[:OPERATES]->(s:System)
                WITH o, s WHERE s.name IS NULL AND coalesce(s.name, '') = ''\
                """, "[o3]"),
            List.of("""
                MATCH (o:Organisation) OPTIONAL MATCH (o)-[:OPERATES]->(s:System)
                WHERE s.name = 'S2' AND s.name STARTS WITH 'S'
                WITH o, s WHERE s IS NULL\
                """, "[o2, o3]"),
            List.of("""
                MATCH (o:Organisation) OPTIONAL MATCH (o)-[:OPERATES]->(s:System)
                WITH o, s MATCH (o) WHERE o.name IS NOT NULL AND s.name IS NULL AND coalesce(s.name, '') = ''\
                """, "[o3]"),
            List.of("""
                MATCH (o:Organisation) OPTIONAL MATCH (o)-[:OPERATES]->(s:System)
                WITH o, s, [(s)<-[:OPERATES]-(x:Organisation) | x.id] AS others
                WHERE s.name IS NULL AND coalesce(s.name, '') = ''\
                """, "[o3]"),
            List.of("""
                MATCH (o:Organisation)-[:OPERATES]->(s:System)
                WHERE o.name = 'One' AND s.name = 'S2' AND o.name < s.name AND o.nameEn IS NULL\
                """, "[o1]"),
            List.of("""
                MATCH (o:Organisation) WHERE any(n IN ['Two', 'Three'] WHERE n = o.name) AND o.nameEn = 'Two'
                  AND EXISTS { MATCH (o)-[:OPERATES]->(s:System) WHERE s.name = 'S1' AND s.name <> o.nameEn }\
                """, "[o2]"),
            List.of("""
                MATCH (o:Organisation) WHERE o.nameEn IS NULL AND coalesce(o.name, '') <> 'Two'
                  AND EXISTS { MATCH (o)-[:OPERATES]->(:System) WHERE o.name = 'One' AND o.name STARTS WITH 'O' }\
                """, "[o1]"),
            List.of("""
                MATCH (x:System) WITH collect(x) AS known MATCH (o:Organisation)-[:OPERATES]->(s:System)
                WHERE s.name = 'S1' AND s.name STARTS WITH 'S' AND any(s IN known WHERE s.name = 'S2')\
                """, "[o1, o2]"));

    private static final CountingReader READER =
            new CountingReader(TestGraph.shared().reader());

    private static TestApi api;

    @BeforeAll
    static void write() {
        new Story(TestGraph.empty())
                .at("2026-02-01T00:00:00Z", said -> said.is("Organisation", "o1", Map.of("name", "Uno"))
                        .is("Organisation", "o2", Map.of("name", "Two", "nameEn", "Two"))
                        .is("Organisation", "o3", Map.of("name", "Three", "nameEn", "Three"))
                        .is("System", "s1", Map.of("name", "S1"))
                        .is("System", "s2", Map.of("name", "S2"))
                        .fact("OPERATES", "Organisation", "o1", "System", "s1")
                        .fact("OPERATES", "Organisation", "o1", "System", "s2")
                        .fact("OPERATES", "Organisation", "o2", "System", "s1"))
                .at("2026-04-01T00:00:00Z", said -> said.is("Organisation", "o1", Map.of("name", "One")));
        var fields = new StringBuilder();
        var questions = new HashMap<String, String>();
        for (int i = 0; i < ASKED.size(); i++) {
            fields.append("\"A.\" found").append(i).append(": [String!]! ");
            questions.put(
                    "Query.found" + i + ".cypher",
                    "// Found.\n// @columns id!\n// @key id\n" + ASKED.get(i).getFirst()
                            + "\nRETURN DISTINCT o.id AS id");
        }
        api = new TestApi(Drift.product("extend type Query { " + fields + "}", questions), READER);
    }

    private static String found(int question, String clocks) {
        return Objects.requireNonNull(
                        api.data("{ it: found" + question + clocks + " }").get("it"))
                .toString();
    }

    @Test
    void findsInThePastWhatItFoundThen() {
        for (int i = 0; i < ASKED.size(); i++) {
            var asked = ASKED.get(i);
            assertThat(found(i, "")).as(asked.getFirst()).isEqualTo(asked.getLast());
            assertThat(found(i, "(asOf: \"2026-05-01T00:00:00Z\")"))
                    .as("Then: %s", asked.getFirst())
                    .isEqualTo(asked.getLast());
        }
        assertThat(found(0, "(knownAt: \"2026-03-01T00:00:00Z\")")).isEqualTo("[]");
        assertThat(found(2, "(knownAt: \"2026-03-01T00:00:00Z\")")).isEqualTo("[o2]");
    }

    @Test
    void looksOnceForAllThatIsAskedOfANode() {
        for (int i = 0; i < 5; i++) {
            found(i, "(asOf: \"2026-05-01T00:00:00Z\")");
            assertThat(READER.last().split("WAS", -1))
                    .as(ASKED.get(i).getFirst())
                    .hasSize(2);
        }
    }
}
