package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;

import io.ismsgraph.api.Story;
import io.ismsgraph.graph.TestGraph;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is done for investigations over HTTP, each time by whoever has a key. */
record Cases(Requests server) {

    static final String HEADER = "Ismsgraph-Investigation";

    Cases(int port, Credentials credentials) {
        this(new Requests(port, credentials));
    }

    /** Opens one about the only organisation there is, and says its id. */
    String begin(String key) throws Exception {
        new Story(TestGraph.empty())
                .at("2026-01-01T00:00:00Z", said -> said.is("Organisation", "o1", Map.of("name", "one")));
        return open(key);
    }

    /** Opens one about an organisation, and says its id. */
    String open(String key) throws Exception {
        return ask(key, null, opening("{ id }"))
                .at("/data/openInvestigation/id")
                .asString();
    }

    /** The name by which the audit knows the holder of a key. */
    String account(String key) throws Exception {
        return ask(key, null, opening("{ members { nodes { account } } }"))
                .at("/data/openInvestigation/members/nodes/0/account")
                .asString();
    }

    private static String opening(String selection) {
        return "mutation { openInvestigation(name: \"leak\", agency: \"MSIT\", beginsOn: \"2026-01-01\", organisations:"
                + " [\"o1\"]) " + selection + " }";
    }

    /** @param investigation for which it is asked; nothing if for none */
    JsonNode ask(String key, @Nullable String investigation, String document) throws Exception {
        var request = server.to("/graphql")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", document))));
        if (investigation != null) {
            request.header(HEADER, investigation);
        }
        return JsonMapper.shared().readTree(send(request).body());
    }

    HttpResponse<String> put(String key, String investigation, String file) throws Exception {
        return send(server.to("/evidence?name=disk")
                .header("Authorization", "Bearer " + key)
                .header(HEADER, investigation)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(file)));
    }

    HttpResponse<byte[]> bundle(String key, String investigation) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    server.to("/investigations/" + investigation + "/bundle")
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
