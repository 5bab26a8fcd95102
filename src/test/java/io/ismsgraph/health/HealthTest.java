package io.ismsgraph.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.TestGraph;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.GraphDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who watches the server is told whether it can write, and nothing more. */
@ServerTest
class HealthTest {

    private final URI address;
    private final TestGraph graph = TestGraph.empty();

    @Autowired
    HealthTest(@LocalServerPort int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void isUpWithoutACredentialAndWithoutDetail(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isIn("{\"status\":\"UP\"}", "{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
        assertThat(get(path, "Authorization", "Bearer " + ServerTest.TOKEN).body())
                .isEqualTo(answer.body());
    }

    @Test
    void isKnownByAWrite() {
        var now = new AtomicLong();
        var health = new WritingHealth(graph.recorder(Clock.systemUTC()), Duration.ofMinutes(1), now::get);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(heartbeats()).hasSize(1);
        graph.run("MATCH (h:Heartbeat) DELETE h", Map.of());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(heartbeats()).as("within the same second").isEmpty();
        now.set(Duration.ofSeconds(1).toNanos());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(heartbeats()).hasSize(1);
    }

    private List<?> heartbeats() {
        return graph.run("MATCH (h:Heartbeat) WHERE h.at > 0 RETURN h", Map.of());
    }

    @Test
    void isDownWhenTheDatabaseIsGone() {
        try (var driver = GraphDatabase.driver("bolt://127.0.0.1:1")) {
            var recorder = new Recorder(driver, TestGraph.DATABASE, Clock.systemUTC());
            assertThat(new WritingHealth(recorder, Duration.ofMillis(700), System::nanoTime)
                            .health()
                            .getStatus())
                    .isEqualTo(Status.DOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/info",
                "/env",
                "/beans",
                "/metrics",
                "/heapdump",
                "/loggers",
                "/health/graph",
                "/health/livenessState"
            })
    void isAllThereIsOfTheActuator(String path) throws Exception {
        assertThat(get("/actuator" + path).statusCode()).isEqualTo(401);
        assertThat(get("/actuator" + path, "Authorization", "Bearer " + ServerTest.TOKEN)
                        .statusCode())
                .isEqualTo(404);
    }
}
