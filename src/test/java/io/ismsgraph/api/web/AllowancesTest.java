package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.ByTestClock.Clock.pass;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** How much one may ask within a minute, by a clock of the test's. */
@ByTestClock
class AllowancesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String NAME = "{ __typename }";
    /** 1,000 of the 2,000 nodes. */
    private static final String HALF = "{ organisations(first: 1000) { nodes { id } } }";

    private final int port;

    @Autowired
    AllowancesTest(@LocalServerPort int port) {
        this.port = port;
    }

    /** What an earlier test used is there again. */
    @BeforeEach
    void restore() {
        pass(Duration.ofMinutes(1));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder query(String token, String document) {
        return request("/graphql")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + document + "\"}"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String document) throws Exception {
        return send(query(ServerTest.TOKEN, document));
    }

    private static void isTooMany(HttpResponse<String> answer, String seconds) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue(seconds);
        var error = JsonMapper.shared().readTree(answer.body()).path("errors");
        assertThat(error.size()).isOne();
        assertThat(error.at("/0/extensions/code").asString()).isEqualTo("TOO_MANY");
        assertThat(error.at("/0/message").asString()).contains(seconds + " second");
    }

    @Test
    void saysWhatIsLeft() throws Exception {
        var first = ask(HALF);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"requests\";q=30;w=60, \"nodes\";q=2000;w=60");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"requests\";r=29;t=2, \"nodes\";r=2000;t=0");
        assertThat(ask(NAME).headers().firstValue("RateLimit")).hasValueSatisfying(left -> assertThat(left)
                .startsWith("\"requests\";r=28;t=4, \"nodes\";r=")
                .contains(";t=3"));
    }

    @Test
    void refusesMoreRequestsThanThat() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(ask(NAME).statusCode()).isEqualTo(200);
        }
        isTooMany(ask(NAME), "2");
        isTooMany(send(request("/graphiql/").header("Authorization", "Bearer " + ServerTest.TOKEN)), "2");
        pass(Duration.ofSeconds(2));
        assertThat(ask(NAME).statusCode()).isEqualTo(200);
        isTooMany(ask(NAME), "2");
    }

    @Test
    void refusesWhoeverHasVisitedTooManyNodes() throws Exception {
        assertThat(ask(HALF).statusCode()).isEqualTo(200);
        assertThat(ask(HALF).statusCode()).isEqualTo(200);
        var refused = ask(NAME);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("visited too many nodes").doesNotContain("data");
        pass(Duration.ofSeconds(20));
        assertThat(ask(NAME).statusCode()).isEqualTo(200);
    }

    /** Operations that are refused before they run visit none. */
    @Test
    void countsNothingForWhatIsNotExecuted() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("{ organisations(first: 5000) { nodes { systems(first: 9) { nodes { id } } } } }")
                            .body())
                    .contains("TOO_COSTLY");
        }
        assertThat(ask(NAME).statusCode()).isEqualTo(200);
    }

    @Test
    void countsEachOperationOfASocket() throws Exception {
        var socket = Socket.initialised(port);
        for (int i = 0; i < 29; i++) {
            socket.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + NAME + "\"}}");
            socket.hear("next");
            socket.hear("complete");
        }
        socket.send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + NAME + "\"}}");
        var extensions = socket.hear("error").at("/payload/0/extensions");
        assertThat(extensions.path("code").asString()).isEqualTo("TOO_MANY");
        assertThat(extensions.path("retryAfter").asInt()).isEqualTo(2);
        socket.close();
    }

    /** Whoever guesses is slowed down; whoever has a good credential is not kept out by others at his address. */
    @Test
    void slowsDownGuessing() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send(query("guess" + i, NAME).header("X-Forwarded-For", "10.0.0." + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        isTooMany(send(query("guess", NAME).header("X-Forwarded-For", "10.0.0.9")), "20");
        var page = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=guess")));
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("20");
        assertThat(page.body()).contains("try again in a minute");
        assertThat(send(request("/sign-in?code=guess")).statusCode()).isEqualTo(429);
        assertThat(ask(NAME).statusCode()).isEqualTo(200);
        assertThat(send(request("/graphql")).statusCode())
                .as("without a credential")
                .isEqualTo(401);
        pass(Duration.ofSeconds(20));
        assertThat(send(query("guess", NAME)).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnAddressThatAsksMoreThanThat() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(send(request("/graphql")).statusCode()).isEqualTo(401);
        }
        isTooMany(send(request("/graphql").header("X-Forwarded-For", "10.0.0.1")), "1");
        isTooMany(ask(NAME), "1");
        pass(Duration.ofSeconds(1));
        assertThat(ask(NAME).statusCode()).isEqualTo(200);
    }
}
