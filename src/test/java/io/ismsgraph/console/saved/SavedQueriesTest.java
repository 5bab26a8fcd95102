package io.ismsgraph.console.saved;

import static io.ismsgraph.console.DemoConsole.asking;
import static io.ismsgraph.console.DemoConsole.graphql;
import static io.ismsgraph.console.DemoConsole.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.console.DemoConsole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Statements that are brought along run, and those of investigators are kept as they want them. */
class SavedQueriesTest {

    static List<SavedQuery> library() {
        return Library.queries();
    }

    /** Each of those that are brought along runs on the demo, whatever it finds with its first values. */
    @ParameterizedTest
    @MethodSource("library")
    void runsTheLibrary(SavedQuery query) throws Exception {
        var parameters = new HashMap<String, @Nullable Object>(query.parameters());
        parameters.computeIfPresent("organisation", (_, _) -> DemoConsole.someId());
        parameters.computeIfPresent("id", (_, _) -> DemoConsole.someId());
        var rows = lines(asking(query.statement(), parameters));
        assertThat(rows.size()).as(rows.toString()).isGreaterThan(2);
        assertThat(rows.getLast().path("truncated").isNull()).isTrue();
        var nothing = rows.get(1).values().stream().filter(JsonNode::isNull).count();
        assertThat(nothing).as(rows.get(1).toString()).isLessThan(rows.get(1).size());
    }

    /** Kept, changed and let go of; and what somebody else changed meanwhile is not overwritten. */
    @Test
    void keepsStatements() throws Exception {
        var saved = graphql("""
            mutation { saveQuery(query: {name: "Mine", category: "tests", statement: "RETURN $n AS n",
              parameters: {n: 7}}) { id version owner parameters } }\
            """, Map.of());
        var id = saved.at("/data/saveQuery/id").asString();
        assertThat(saved.at("/data/saveQuery/parameters").toString()).isEqualTo("{\"n\":7}");
        var change =
                "mutation ($id: ID!, $version: Int) { saveQuery(query: {id: $id, version: $version, name: \"Other\","
                        + " statement: \"RETURN 8 AS n\"}) { version } }";
        assertThat(graphql(change, Map.of("id", id, "version", 1))
                        .at("/data/saveQuery/version")
                        .asInt())
                .isEqualTo(2);
        var stale = graphql(change, Map.of("id", id, "version", 1)).at("/errors/0");
        assertThat(stale.at("/extensions/code").asString()).isEqualTo("CONFLICT");
        assertThat(stale.at("/extensions/version").asInt()).isEqualTo(2);
        assertThat(graphql("query ($id: ID!) { savedQueryVersions(id: $id) { version name } }", Map.of("id", id))
                        .at("/data/savedQueryVersions")
                        .toString())
                .isEqualTo("[{\"version\":2,\"name\":\"Other\"},{\"version\":1,\"name\":\"Mine\"}]");
        var writes = graphql(
                "mutation { importQueries(queries: [{name: \"a\", statement: \"RETURN 1\"}, {name: \"b\","
                        + " statement: \"CREATE (n) RETURN n\"}]) { id } }",
                Map.of());
        assertThat(writes.at("/errors/0/message").asString()).startsWith("queries[1], b: Line 1, column 1: ");
        assertThat(graphql("{ savedQueries(text: \"return 8\") { id } }", Map.of())
                        .at("/data/savedQueries")
                        .toString())
                .isEqualTo("[{\"id\":\"" + id + "\"}]");
        var gone = graphql("mutation ($id: ID!) { deleteQuery(id: $id) }", Map.of("id", id));
        assertThat(gone.at("/data/deleteQuery").asBoolean()).isTrue();
        assertThat(graphql("{ savedQueries(text: \"return 8\") { id } }", Map.of())
                        .at("/data/savedQueries")
                        .isEmpty())
                .isTrue();
        assertThat(graphql("{ savedQueries { name owner shared } }", Map.of())
                        .at("/data/savedQueries")
                        .size())
                .isGreaterThanOrEqualTo(Library.queries().size());
    }
}
