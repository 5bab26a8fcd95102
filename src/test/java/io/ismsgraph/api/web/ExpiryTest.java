package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.ByTestClock.Clock.pass;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.TestGraph;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody listens. */
@ByTestClock
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ExpiryTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String WATCH = "subscription { watch { whole organisations { totalCount } } }";
    private static final Duration LIFETIME = Duration.ofHours(12);

    private final String origin;
    private final int port;

    @Autowired
    ExpiryTest(@LocalServerPort int port) {
        this.port = port;
        this.origin = "http://127.0.0.1:" + port;
    }

    @BeforeEach
    void restore() {
        TestGraph.empty();
        pass(Duration.ofMinutes(1));
    }

    private String session() throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(origin + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString("token=" + ServerTest.TOKEN))
                        .build(),
                BodyHandlers.ofString());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String subscribe(String query) {
        return "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + query + "\"}}";
    }

    @Test
    void endsWhatIsToldOverASocket() throws Exception {
        var socket = Socket.initialised(port, session()).send(subscribe(WATCH));
        socket.hear("next");
        pass(LIFETIME);
        assertThat(socket.hear("error").at("/payload/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
        socket.send(subscribe("{ __typename }"));
        assertThat(socket.hear("error").at("/payload/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
        socket.close();
    }

    @Test
    void endsWhatIsToldByEvents() throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(origin + "/graphql"))
                        .header("Cookie", session())
                        .header("Origin", origin)
                        .header("Content-Type", "application/json")
                        .header("Accept", "text/event-stream")
                        .POST(BodyPublishers.ofString("{\"query\":\"" + WATCH + "\"}"))
                        .build(),
                BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = answer.body().iterator();
        var heard = lines.next();
        while (!heard.contains("\"whole\"")) {
            heard = lines.next();
        }
        pass(LIFETIME);
        while (lines.hasNext() && !heard.contains("errors")) {
            heard = lines.next();
        }
        assertThat(heard).contains("UNAUTHENTICATED");
    }

    @Test
    void goesOnForOneWhoseCredentialDoesNotEnd() throws Exception {
        var socket = Socket.initialised(port).send(subscribe(WATCH));
        socket.hear("next");
        pass(LIFETIME.multipliedBy(2));
        socket.send("{\"id\":\"2\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}");
        assertThat(socket.hear("next").path("id").asString()).isEqualTo("2");
        assertThat(socket.hear("complete").path("id").asString()).isEqualTo("2");
        socket.close();
    }
}
