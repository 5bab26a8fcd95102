package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks over HTTP, as dashboards do. */
final class Client implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;

    Client(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Sends a JSON body and returns the answer. */
    JsonNode ask(String path, Map<String, ?> body) {
        return JSON.readTree(send(path, "application/json", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Sends a file and returns the last line of the answer. */
    JsonNode upload(String path, Path file) {
        try {
            var answer = new String(
                    send(path, "application/octet-stream", BodyPublishers.ofFile(file)), StandardCharsets.UTF_8);
            return JSON.readTree(answer.lines().toList().getLast());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Sends the same body again and again for a while, by some callers at once.
     *
     * @param least how many times each sends it, even if that takes longer
     * @return how long each took, in nanoseconds
     */
    List<Long> times(String path, Map<String, ?> body, int callers, Duration lasting, int least) {
        var bytes = JSON.writeValueAsBytes(body);
        var end = System.nanoTime() + lasting.toNanos();
        Callable<List<Long>> caller = () -> {
            var times = new ArrayList<Long>();
            while (times.size() < least || System.nanoTime() < end) {
                var begun = System.nanoTime();
                send(path, "application/json", BodyPublishers.ofByteArray(bytes));
                times.add(System.nanoTime() - begun);
            }
            return times;
        };
        var all = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            for (var future : pool.invokeAll(Collections.nCopies(callers, caller))) {
                all.addAll(future.get());
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
        return all;
    }

    private byte[] send(String path, String type, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(body)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode() + ": "
                        + new String(response.body(), StandardCharsets.UTF_8));
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
