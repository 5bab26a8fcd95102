package io.ismsgraph.console;

import static io.ismsgraph.console.DemoConsole.asking;
import static io.ismsgraph.console.DemoConsole.graphql;
import static io.ismsgraph.console.DemoConsole.lines;
import static io.ismsgraph.console.DemoConsole.post;
import static io.ismsgraph.console.DemoConsole.someId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The console of a server with the demo, as a program and as a page use it. */
@ByTheClock
class ConsoleOnDemoTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @BeforeAll
    static void refresh() throws Exception {
        var refreshed = graphql("mutation { refreshConsole { id } }", Map.of());
        assertThat(refreshed.at("/data/refreshConsole/id").asString())
                .as(refreshed.toString())
                .isNotEmpty();
    }

    /** What an answer shows of its Cypher gives the same rows in the console. */
    @ParameterizedTest
    @ValueSource(strings = {"shared-unpatched-touchpoints", "organisation-to-exposures", "then-and-now"})
    void runsTheCypherOfAnAnswer(String example) throws Exception {
        var query = Files.readString(Path.of("graphql/examples", example + ".graphql"));
        var answer = JSON.readTree(post(
                        "/graphql",
                        "application/json",
                        Map.of("query", query, "extensions", Map.of("cypher", "statement")))
                .body());
        var shown = answer.at("/extensions/cypher");
        var live = JSON.readTree(post("/pasted", "application/json", shown).body());
        var rows = lines(asking(shown.path("statement").asString(), shown.path("values")));
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).isEqualTo(live);
        assertThat(rows.get(1).toString().length()).isGreaterThan(100);
    }

    @Test
    void showsRowsAsTableGraphAndCsv() throws Exception {
        var answer = graphql(
                """
                query Ask($statement: String!, $parameters: JSON) {
                  cypher(statement: $statement, parameters: $parameters, purpose: "case 7") {
                    run by purpose columns rows typed csv count truncated digest
                    graph { nodes { id labels properties } relationships { type start end properties } }
                    source { id takenAt lastRecorded }
                  }
                }\
                """,
                Map.of(
                        "statement",
                        "MATCH p = (o:Organisation)-[:OPERATES]->(s:System) WHERE o.id = $id RETURN o.id AS id, p"
                                + " LIMIT 1",
                        "parameters",
                        Map.of("id", someId())));
        assertThat(answer.path("errors").isMissingNode()).as(answer.toString()).isTrue();
        var result = answer.at("/data/cypher");
        assertThat(result.path("by").asString()).isEqualTo("administrator");
        assertThat(result.path("columns").toString()).isEqualTo("[\"id\",\"p\"]");
        assertThat(result.path("count").asInt()).isEqualTo(1);
        assertThat(result.at("/rows/0/0").asString()).isEqualTo(someId());
        assertThat(result.at("/typed/0/1/$type").asString()).isEqualTo("Path");
        assertThat(result.at("/graph/nodes").size()).isEqualTo(2);
        assertThat(result.at("/graph/nodes/0/properties/id").asString()).isEqualTo(someId());
        assertThat(result.at("/graph/relationships/0/type").asString()).isEqualTo("OPERATES");
        assertThat(result.at("/graph/relationships/0/start")).isEqualTo(result.at("/graph/nodes/0/id"));
        assertThat(result.path("csv").asString()).startsWith("id,p\r\n" + someId() + ",\"[{");
        assertThat(result.at("/source/id").asString()).matches("[0-9a-f]{64}");
        var again = graphql(
                "query ($run: ID!) { cypherResult(run: $run) { digest rows } }", Map.of("run", result.path("run")));
        assertThat(again.at("/data/cypherResult/digest")).isEqualTo(result.path("digest"));
        assertThat(again.at("/data/cypherResult/rows")).isEqualTo(result.path("rows"));
        var repeated =
                graphql("mutation ($run: ID!) { repeatCypher(run: $run) { same } }", Map.of("run", result.path("run")));
        assertThat(repeated.at("/data/repeatCypher/same").asBoolean())
                .as(repeated.toString())
                .isTrue();
        var unknown = graphql("{ cypherResult(run: \"../../audit\") { digest } }", Map.of());
        assertThat(unknown.at("/data/cypherResult").isNull()).isTrue();
    }

    @Test
    void answersInTheFormThatIsAskedFor() throws Exception {
        var asking = asking("RETURN 1 AS n, [1, 2] AS list, '=x' AS text", Map.of());
        var csv = post("/cypher", "text/csv", asking);
        assertThat(csv.body()).isEqualTo("n,list,text\r\n1,\"[1,2]\",'=x\r\n");
        assertThat(csv.headers().firstValue("Run")).isPresent();
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        var plain = lines(asking);
        assertThat(plain.getFirst().path("columns").toString()).isEqualTo("[\"n\",\"list\",\"text\"]");
        assertThat(plain.get(1).toString()).isEqualTo("[1,[1,2],\"=x\"]");
        assertThat(plain.getLast().path("rows").asInt()).isEqualTo(1);
        var typed = post("/cypher?typed=true", "application/x-ndjson", asking);
        assertThat(typed.body().lines().toList().get(1)).startsWith("[{\"$type\":\"Integer\",\"_value\":\"1\"},");
    }

    @Test
    void saysWhatIsWrongAndWhere() throws Exception {
        var write = post("/cypher", "*/*", asking("MATCH (n)\n  DETACH DELETE n", Map.of()));
        assertThat(write.statusCode()).isEqualTo(400);
        var error = JSON.readTree(write.body()).at("/errors/0");
        assertThat(error.path("message").asString()).startsWith("Line 2, column 3: ");
        assertThat(error.path("extensions").toString()).contains("\"line\":2", "\"column\":3", "\"BAD_ARGUMENT\"");
        assertThat(post("/cypher", "*/*", "no object").body()).contains("The request is no JSON object");
        assertThat(post("/cypher", "*/*", Map.of("statement", "RETURN 1")).body())
                .contains("purpose: say what for");
        assertThat(post("/cypher", "*/*", asking("RETURN 1", List.of(1))).body())
                .contains("parameters is no object");
        var wrong = graphql("{ cypherPlan(statement: \"RETURN\", purpose: \"x\") { operator } }", Map.of());
        assertThat(wrong.at("/errors/0/extensions/line").asInt()).isEqualTo(1);
        assertThat(wrong.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
    }
}
