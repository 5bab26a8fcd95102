package io.ismsgraph.intake.command;

import io.ismsgraph.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a program other than our command sends to the server under test. */
record Posts(URI address) {

    Posts(int port) {
        this(URI.create("http://127.0.0.1:" + port));
    }

    HttpResponse<String> post(String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + ServerTest.TOKEN)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
