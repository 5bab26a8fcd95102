package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.TestGraph;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions over every way in. */
@ServerTest
class ListeningTest {

    private static final String WATCH =
            "subscription { watch { whole organisations(first: 1000) { changes { kind key } } } }";

    private final int port;
    private final Client client;

    @Autowired
    ListeningTest(@LocalServerPort int port) {
        this.port = port;
        this.client = new Client(port);
    }

    private static void tell(String id) {
        TestGraph.shared()
                .recorder(Clock.systemUTC())
                .record(recording -> recording.describe(
                        "Organisation", Period.ALWAYS, "test", List.of(new Description(id, Map.of("name", id)))));
    }

    @Test
    void goOnOverASocketUntilTheClientHasEnough() throws Exception {
        TestGraph.empty();
        var socket = Socket.initialised(port)
                .send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + WATCH + "\"}}");
        assertThat(watched(socket.hear("next").path("payload"))).isEqualTo("true []");
        tell("a");
        assertThat(watched(socket.hear("next").path("payload")))
                .isEqualTo("false [{\"kind\":\"ADDED\",\"key\":\"a\"}]");
        socket.send("{\"id\":\"1\",\"type\":\"complete\"}")
                .send("{\"type\":\"ping\"}")
                .hear("pong");
        // Its id is free again, and nothing more is heard under it but of the new one.
        socket.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + WATCH + "\"}}");
        assertThat(watched(socket.hear("next").path("payload"))).isEqualTo("true [{\"kind\":\"ADDED\",\"key\":\"a\"}]");
        socket.close();
    }

    @Test
    void endWithTheirErrorOverASocket() throws Exception {
        var socket = Socket.initialised(port)
                .send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\""
                        + "subscription { watch { organisations(first: -1) { totalCount } } }\"}}");
        assertThat(socket.hear("error").at("/payload/0/extensions/code").asString())
                .isEqualTo("BAD_ARGUMENT");
        socket.close();
    }

    @Test
    void goOnAsEventsByEitherMethod() throws Exception {
        TestGraph.empty();
        var posted = client.to("")
                .header("Content-Type", Client.JSON)
                .header("Accept", Client.EVENTS)
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", WATCH))))
                .build();
        var got = client.to(Client.query(Map.of("query", WATCH)))
                .header("Accept", Client.EVENTS)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var streams = new ArrayList<Iterator<String>>();
            for (var request : List.of(posted, got)) {
                var answer = http.send(request, BodyHandlers.ofLines());
                assertThat(answer.statusCode()).isEqualTo(200);
                streams.add(answer.body().iterator());
            }
            for (var events : streams) {
                assertThat(next(events)).isEqualTo("true []");
            }
            tell("a");
            for (var events : streams) {
                assertThat(next(events)).isEqualTo("false [{\"kind\":\"ADDED\",\"key\":\"a\"}]");
            }
            http.shutdownNow();
        }
    }

    private static String next(Iterator<String> events) {
        while (true) {
            var line = events.next();
            if (line.startsWith("data:") && !line.equals("data:")) {
                return watched(JsonMapper.shared().readTree(line.substring("data:".length())));
            }
        }
    }

    private static String watched(JsonNode payload) {
        var watch = payload.at("/data/watch");
        return watch.path("whole") + " " + watch.at("/organisations/changes");
    }

    @Test
    void areRefusedWhereOneAnswerIsWanted() throws Exception {
        for (var type : List.of(Client.JSON, Client.GRAPHQL, "text/csv")) {
            var answer = client.ask(Map.of("query", WATCH), type);
            assertThat(answer.statusCode()).isIn(200, 400);
            assertThat(answer.body()).contains("text/event-stream");
        }
        assertThat(client.get(Map.of("query", WATCH), Client.JSON).statusCode()).isEqualTo(405);
    }
}
