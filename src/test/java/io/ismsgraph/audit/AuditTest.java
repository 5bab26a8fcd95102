package io.ismsgraph.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.TestGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocket.Listener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a server is asked is on record. */
@ServerTest
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class AuditTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BEARER = "Bearer " + ServerTest.TOKEN;

    private final int port;
    private final Trail trail;
    private final AuditLog log;
    private long before;

    @Autowired
    AuditTest(@LocalServerPort int port, Trail trail, AuditLog log) {
        this.port = port;
        this.trail = trail;
        this.log = log;
    }

    @BeforeEach
    void begin() throws IOException {
        TestGraph.empty();
        before = last().path("number").asLong();
    }

    /** A line of its own, before which all else is written. */
    private JsonNode last() throws IOException {
        log.written(Map.of("event", "looked at")).join();
        return lines().getLast();
    }

    /** Those that are whole: others of the server's may be written meanwhile. */
    private List<JsonNode> lines() throws IOException {
        var text = Files.readString(Trail.files(trail.folder()).getLast());
        return text.substring(0, text.lastIndexOf('\n'))
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    /** What came in since the test began. */
    private List<JsonNode> since() throws IOException {
        log.written(Map.of("event", "looked at")).join();
        return lines().stream()
                .filter(line -> line.path("number").asLong() > before
                        && line.path("event").isMissingNode())
                .toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String body) throws Exception {
        return send(to("/graphql")
                .header("Authorization", BEARER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** An answer may be heard before it is taken down. */
    private List<JsonNode> awaitLines(int count) throws IOException {
        var lines = since();
        while (lines.size() < count) {
            lines = since();
        }
        return lines;
    }

    @Test
    void saysWhoAskedWhatAndHowItEnded() throws Exception {
        ask("{\"query\":\"query Some { organisations(first: 7) { nodes { id } } }\",\"operationName\":\"Some\"}");
        var line = awaitLines(1).getFirst();
        assertThat(line.path("from").asString()).isEqualTo("127.0.0.1");
        assertThat(line.path("request").asString()).isEqualTo("POST /graphql");
        assertThat(line.path("by").asString()).isEqualTo("administrator");
        assertThat(line.path("operation").asString()).isEqualTo("Some");
        // By sha256sum.
        assertThat(line.path("document").asString())
                .isEqualTo("c6f59383e7cc8f2cb8bd0a100a54d8ea7964d9cbfe8068066167a378a6e96ccb");
        assertThat(line.path("nodes").asLong()).isEqualTo(7);
        assertThat(line.path("errors").isEmpty()).isTrue();
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("millis").isNumber()).isTrue();
        assertThat(line.path("at").asString()).isNotEmpty();
    }

    @Test
    void saysWhatWasRefused() throws Exception {
        ask("{\"query\":\"{ nothing }\"}");
        ask("no json");
        send(to("/graphql").header("Authorization", "Bearer wrong"));
        send(to("/sign-in?code=a-secret"));
        var lines = awaitLines(4);
        assertThat(lines.get(0).at("/errors/0").asString()).isEqualTo("BAD_ARGUMENT");
        assertThat(lines.get(1).path("status").asInt()).isEqualTo(400);
        assertThat(lines.get(2).path("status").asInt()).isEqualTo(401);
        assertThat(lines.get(2).path("by").isMissingNode()).isTrue();
        assertThat(lines.get(3).path("request").asString()).isEqualTo("GET /sign-in");
        assertThat(lines.toString()).doesNotContain("a-secret", "wrong");
    }

    @Test
    void saysWhatASocketAsks() throws Exception {
        var acknowledged = new CompletableFuture<String>();
        var socket = CLIENT.newWebSocketBuilder()
                .header("Authorization", BEARER)
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), new Listener() {
                    @Override
                    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        acknowledged.complete(text.toString());
                        from.request(1);
                        return null;
                    }
                })
                .join();
        socket.sendText("{\"type\":\"connection_init\"}", true).join();
        acknowledged.join();
        socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}", true)
                .join();
        socket.sendText(
                        "{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription { watch {"
                                + " organisations { totalCount } } }\"}}",
                        true)
                .join();
        awaitLines(3);
        socket.sendText("{\"id\":\"2\",\"type\":\"complete\"}", true).join();
        var lines = awaitLines(4);
        socket.abort();
        assertThat(lines.stream().map(line -> line.path("request").asString()))
                .contains("GET /graphql", "SOCKET /graphql");
        assertThat(lines)
                .filteredOn(line -> line.path("request").asString().equals("SOCKET /graphql"))
                .allSatisfy(line -> {
                    assertThat(line.path("by").asString()).isEqualTo("administrator");
                    assertThat(line.path("from").asString()).isEqualTo("127.0.0.1");
                })
                .extracting(line -> line.path("outcome").asString())
                .containsExactlyInAnyOrder("answered", "listening", "ended");
    }

    /** An answer by events ends later than its request was let through. */
    @Test
    void saysWhatIsAnsweredByEvents() throws Exception {
        var answer = send(to("/graphql")
                .header("Authorization", BEARER)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString("{\"query\":\"{ nodes(ids: [\\\"a\\\", \\\"b\\\"]) { id } }\"}")));
        assertThat(answer.body()).contains("event:complete");
        var lines = awaitLines(1);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().path("by").asString()).isEqualTo("administrator");
        assertThat(lines.getFirst().path("nodes").asLong()).isEqualTo(2);
        assertThat(lines.getFirst().path("status").asInt()).isEqualTo(200);
    }

    @Test
    void isFoundAsItWasWritten() throws Exception {
        ask("{\"query\":\"{ __typename }\"}");
        awaitLines(1);
        var out = new StringWriter();
        var command = new VerifyAuditCommand(trail.folder(), Path.of(ServerTest.DATA_FOLDER), "");
        assertThat(new CommandLine(command).setOut(new PrintWriter(out)).execute())
                .isZero();
        assertThat(out.toString()).startsWith("All ").contains("are as they were written. The last seal is ");
        out.getBuffer().setLength(0);
        var otherKey = new VerifyAuditCommand(trail.folder(), Path.of(ServerTest.DATA_FOLDER), "another key");
        assertThat(new CommandLine(otherKey).setOut(new PrintWriter(out)).execute())
                .isOne();
        assertThat(out.toString()).contains("line 1 was changed after it was written, or is sealed by another key");
    }
}
