package io.ismsgraph.command;

import io.ismsgraph.access.RunningServer;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Streams a file to the server that runs beside, since two cannot hold one store. */
final class Upload {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningServer server;

    Upload(RunningServer server) {
        this.server = server;
    }

    /**
     * Sends a file and waits for the report.
     *
     * @throws UnreadableFile if the server refuses it
     * @throws java.net.ConnectException if nobody answers there any more
     */
    JsonNode send(String format, Path file, Map<String, String> said, Progress progress)
            throws IOException, InterruptedException {
        var name = String.valueOf(file.getFileName());
        var query = said.entrySet().stream()
                .map(one -> "&" + one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var uri = server.address()
                .resolve("/import/" + format + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + query);
        try (var http = HttpClient.newHttpClient()) {
            return report(http.send(request(uri, file), BodyHandlers.ofInputStream()), name, progress);
        }
    }

    private HttpRequest request(URI uri, Path file) throws IOException {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
    }

    private static JsonNode report(HttpResponse<java.io.InputStream> response, String name, Progress progress)
            throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var node = JSON.readTree(line);
                if (node.has("error")) {
                    throw new UnreadableFile(node.get("error").asString());
                } else if (node.has("done")) {
                    progress.rows(
                            name, node.get("done").asLong(), node.get("total").asLong());
                } else if (node.has("id")) {
                    return node;
                }
            }
        }
        throw new UnreadableFile(name + ": the server stopped with status " + response.statusCode()
                + " before it was done; send the file again.");
    }
}
