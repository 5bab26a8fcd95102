package io.ismsgraph.api.web;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server under test over HTTP, as a program does. */
public record Client(int port) {

    public static final String JSON = "application/json";
    public static final String GRAPHQL = "application/graphql-response+json";
    public static final String EVENTS = "text/event-stream";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A request to the endpoint, signed in. */
    public HttpRequest.Builder to(String query) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql" + query))
                .header("Authorization", "Bearer " + ServerTest.TOKEN);
    }

    /** A body to post, accepting one type of answer, or saying nothing about it. */
    public HttpResponse<String> post(String body, String accept) throws IOException, InterruptedException {
        var request = to("").header("Content-Type", JSON).POST(BodyPublishers.ofString(body));
        return send(accept.isEmpty() ? request : request.header("Accept", accept));
    }

    /** The answer to an operation. */
    public HttpResponse<String> ask(Map<String, ?> operation, String accept) throws IOException, InterruptedException {
        return post(JsonMapper.shared().writeValueAsString(operation), accept);
    }

    public HttpResponse<String> get(Map<String, String> parameters, String accept)
            throws IOException, InterruptedException {
        var request = to(query(parameters));
        return send(accept.isEmpty() ? request : request.header("Accept", accept));
    }

    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    public static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
