package io.ismsgraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.AsksTheServer;
import io.ismsgraph.Seeds;
import io.ismsgraph.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Cypher that an example shows gives, pasted into another tool, the rows that the example's answer is made of. */
@AsksTheServer
class PastedCypherTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What an answer says of a list beside its entries. */
    private static final Set<String> BESIDE = Set.of("totalCount", "pageInfo", "__typename");

    /** Every sixth at each build, for each is planned anew; all of them if it may take longer. */
    static List<Path> examples() throws Exception {
        var all = Examples.queries();
        return Seeds.Numbers.thoroughness() > 1
                ? all
                : IntStream.range(0, all.size())
                        .filter(i -> i % 6 == 0)
                        .mapToObj(all::get)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheSameRows(Path example) throws Exception {
        var answer = post(
                "/graphql", Map.of("query", Files.readString(example), "extensions", Map.of("cypher", "statement")));
        assertThat(answer.path("errors")).isEmpty();
        var shown = answer.at("/extensions/cypher");
        assertThat(shown.path("parameters").asString()).startsWith(":params {").doesNotContain("\n");
        var row = post("/pasted", shown);
        var roots = List.copyOf(answer.path("data").values());
        assertThat(row.size()).isEqualTo(roots.size());
        for (int i = 0; i < roots.size(); i++) {
            var answered = leaves(roots.get(i));
            if (!answered.isEmpty()) {
                assertThat(leaves(row.get(i))).containsSubsequence(answered);
            }
            if (roots.get(i).has("totalCount")) {
                assertThat(row.get(i).get(1).asLong())
                        .isEqualTo(roots.get(i).path("totalCount").asLong());
            }
            if (roots.get(i).has("nodes")) {
                // One row more tells that there is another page.
                assertThat(row.get(i).get(0).size() - roots.get(i).path("nodes").size())
                        .isBetween(0, 1);
            }
        }
    }

    /** All values in order; moments as the graph holds them. */
    private static List<String> leaves(JsonNode node) {
        var leaves = new ArrayList<String>();
        collect(node, leaves);
        return leaves;
    }

    private static void collect(JsonNode node, List<String> leaves) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !BESIDE.contains(member.getKey()))
                    .forEach(member -> collect(member.getValue(), leaves));
        } else if (node.isArray()) {
            node.forEach(element -> collect(element, leaves));
        } else if (!node.isNull()) {
            leaves.add(plain(node.asString()));
        }
    }

    private static String plain(String text) {
        try {
            return String.valueOf(Instant.parse(text).toEpochMilli());
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    private static JsonNode post(String path, Object body) throws Exception {
        var server = ServerProcess.shared();
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
