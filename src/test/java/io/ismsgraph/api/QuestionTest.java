package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.ProductFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer adds to a folder of schema and question files works like the rest. */
class QuestionTest {

    private static TestGraph graph;

    @BeforeAll
    static void write() {
        graph = TestGraph.empty();
        new Story(graph).at("2026-05-01T00:00:00Z", said -> {
            for (int i = 10; i < 40; i++) {
                said.is("Organisation", "o" + i, Map.of("name", "N", "motto", "m" + i));
            }
            said.is("System", "s", Map.of("name", "S")).fact("OPERATES", "Organisation", "o10", "System", "s");
        });
    }

    private static void write(Path folder, Map<String, String> files, String ending) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ending), file.getValue());
        }
    }

    /** Copies the product to a folder, adds to it, and asks what is there. */
    private static TestApi started(Path folder, String schema, Map<String, String> questions) throws IOException {
        var product = ProductFiles.read("classpath:");
        write(folder.resolve("graphql"), product.graphql(), "");
        write(folder.resolve("graphql"), Map.of("more.graphqls", schema), "");
        write(folder.resolve("cypher/questions"), product.questions(), "");
        write(folder.resolve("cypher/questions"), questions, "");
        write(folder.resolve("cypher/questions/predicates"), product.predicates(), ".cypher");
        write(folder.resolve("cypher/mutations"), product.mutations(), ".cypher");
        var files = ProductFiles.read("file:" + folder + "/");
        return new TestApi(files, graph.reader());
    }

    private static String question(String columns, String key, String body) {
        return "// A question.\n// @columns " + columns + "\n// @key " + key + "\n" + body;
    }

    @Test
    void pagesTheNodesOfARootQuestion(@TempDir Path folder) throws IOException {
        var api = started(
                folder,
                "extend type Query { \"A.\" called(name: String!, which: OrganisationWhere): OrganisationConnection! }",
                Map.of(
                        "Query.called.cypher",
                        question(
                                "o!",
                                "o.id",
                                "MATCH (o:Organisation) WHERE o.name = $name AND where(o, which) RETURN o")));
        assertThat(api.data(
                        "{ called(name: \"N\", first: 2, which: {id: {in: [\"o12\", \"o13\", \"o14\"]}}) { totalCount"
                                + " nodes { id } pageInfo { hasNextPage } } }"))
                .hasToString("{called={totalCount=3, nodes=[{id=o12}, {id=o13}], pageInfo={hasNextPage=true}}}");
        assertThat(api.ask("{ called(name: \"N\", orderBy: [{name: ASC}]) { totalCount } }", Map.of())
                        .getErrors())
                .isNotEmpty();
        assertThat(api.data("{ called(name: \"N\") { nodes { id } pageInfo { hasNextPage } } }")
                        .toString()
                        .split("id="))
                .as("25 of 30")
                .hasSize(26);
    }

    @Test
    void answersAtMostAThousandRowsInAList(@TempDir Path folder) throws IOException {
        var api = started(
                folder,
                "extend type Query { \"A.\" numbers: [Int!]! \"B.\" number: Int }",
                Map.of(
                        "Query.numbers.cypher", question("n!", "n", "UNWIND range(1, 5000) AS n RETURN n // all"),
                        "Query.number.cypher", question("n", "n", "UNWIND range(3, 9) AS n RETURN n\n// one")));
        var data = api.data("{ numbers number }");
        assertThat(data.get("number")).isEqualTo(3);
        assertThat(data.get("numbers"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1_000)
                .startsWith(1, 2)
                .endsWith(999, 1000);
    }

    @Test
    void takesListsInsideRowsForMany(@TempDir Path folder) throws IOException {
        var api = started(
                folder,
                "extend type Organisation { \"A.\" numbers: [Int!]! \"B.\" number: Int }",
                Map.of(
                        "Organisation.numbers.cypher",
                                "// @given this\n" + question("n!", "n", "WITH this UNWIND range(1, 3) AS n RETURN n"),
                        "Organisation.number.cypher",
                                "// @given this\n" + question("n", "n", "WITH this RETURN 7 AS n")));
        assertThat(api.ask("{ organisations(first: 1001) { nodes { number } } }", Map.of())
                        .getErrors())
                .isEmpty();
        assertThat(api.ask("{ organisations(first: 1001) { nodes { numbers } } }", Map.of())
                        .getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getExtensions()).containsEntry("code", "BAD_ARGUMENT"));
    }

    @Test
    void findsTheFirstOfSeveralByItsId(@TempDir Path folder) throws IOException {
        var api = started(folder, "extend type Query { \"A.\" named(name: String!): Organisation }", Map.of());
        for (var clock : new String[] {"", ", asOf: \"2026-06-01T00:00:00Z\""}) {
            assertThat(api.data("{ named(name: \"N\"" + clock + ") { id } }")).hasToString("{named={id=o10}}");
        }
    }

    /** What another file adds to a type is filtered, ordered and paged like what its own file says. */
    @Test
    void takesPropertiesAndHopsThatAnotherFileAdds(@TempDir Path folder) throws IOException {
        var api = started(
                folder,
                "extend type Organisation { \"A.\" motto: String \"B.\" runs: SystemConnection! @hop(type:"
                        + " \"OPERATES\")"
                        + " \"C.\" chief: System @hop(type: \"OPERATES\") }",
                Map.of());
        assertThat(api.data("{ organisations(where: {motto: {in: [\"m10\", \"m12\"]}}, orderBy: [{motto: DESC}])"
                        + " { nodes { id motto runs(first: 1, where: {name: {eq: \"S\"}}, orderBy: [{name: ASC}])"
                        + " { nodes { id } edges { fact { statedBy } } } } }"
                        + " some: organisations(where: {chief: {id: {eq: \"s\"}}}) { nodes { id } } }"))
                .hasToString("{organisations={nodes=[{id=o12, motto=m12, runs={nodes=[], edges=[]}}, {id=o10,"
                        + " motto=m10, runs={nodes=[{id=s}], edges=[{fact={statedBy=test}}]}}]},"
                        + " some={nodes=[{id=o10}]}}");
    }

    /** Of what a newcomer adds for a node type, the migration alone is not read from the folder: it runs before. */
    @Test
    void takesANodeTypeThatAnotherFileAdds(@TempDir Path folder) throws IOException {
        var migration = List.of(
                "CREATE (t) CREATE (t)-[:PRACTISED_BY]->(t) CREATE (t)-[:PRACTISED_BY_PAST]->(t) DETACH DELETE t",
                "CREATE CONSTRAINT drill_id FOR (n:Drill) REQUIRE n.id IS UNIQUE",
                "CREATE CONSTRAINT drill_ever_id FOR (n:DrillEver) REQUIRE n.id IS UNIQUE");
        migration.forEach(statement -> graph.run(statement, Map.of()));
        var api = started(
                folder,
                "\"A.\" type Drill implements Node { \"B.\" id: ID! \"C.\" title: String"
                        + " \"D.\" by: Organisation @hop(type: \"PRACTISED_BY\") }"
                        + " extend type Organisation { \"E.\" drills: DrillConnection!"
                        + " @hop(type: \"PRACTISED_BY\", direction: IN) }"
                        + " extend type Query { \"F.\" drills: DrillConnection! }",
                Map.of());
        new Story(graph).at("2026-05-02T00:00:00Z", said -> said.is("Drill", "d", Map.of("title", "Phishing"))
                .is("Drill", "other", Map.of("title", "Fire"))
                .fact("PRACTISED_BY", "Drill", "d", "Organisation", "o10"));
        try {
            assertThat(api.data("{ drills(where: {by: {name: {eq: \"N\"}}}, asOf: \"2026-06-01T00:00:00Z\") {"
                            + " nodes { title by { id } } facets { title { value count } } }"
                            + " organisations(where: {drills: {some: {title: {startsWith: \"Ph\"}}}}) { nodes { id } }"
                            + " node(id: \"d\") { __typename }"
                            + " neighbours(id: \"d\", kinds: [Organisation], relationships: [PRACTISED_BY]) {"
                            + " counts { type nodes } } }"))
                    .hasToString("{drills={nodes=[{title=Phishing, by={id=o10}}], facets={title=[{value=Phishing,"
                            + " count=1}]}}, organisations={nodes=[{id=o10}]}, node={__typename=Drill},"
                            + " neighbours={counts=[{type=PRACTISED_BY, nodes=1}]}}");
        } finally {
            graph.run("DROP CONSTRAINT drill_id", Map.of());
            graph.run("DROP CONSTRAINT drill_ever_id", Map.of());
        }
    }
}
