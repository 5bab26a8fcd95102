package io.ismsgraph.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console of a server with the demo, as a program asks it. */
public final class DemoConsole {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private DemoConsole() {}

    public static HttpResponse<String> post(String path, String accept, Object body) throws Exception {
        var server = ServerProcess.shared();
        var request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    public static JsonNode graphql(String query, Map<String, ?> variables) throws Exception {
        var answer = post("/graphql", "application/json", Map.of("query", query, "variables", variables));
        return JSON.readTree(answer.body());
    }

    public static List<JsonNode> lines(Object body) throws Exception {
        var answer = post("/cypher", "application/x-ndjson", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JSON::readTree).toList();
    }

    public static Map<String, Object> asking(String statement, Object parameters) {
        return Map.of("statement", statement, "parameters", parameters, "purpose", "a test");
    }

    public static String someId() {
        try {
            return graphql("{ sharedUnpatchedTouchpoints(first: 1) { nodes { certified { id } } } }", Map.of())
                    .findValue("id")
                    .asString();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
