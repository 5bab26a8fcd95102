package io.ismsgraph.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.ServerTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket.Listener;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the protocol {@code graphql-transport-ws} says, sentence by sentence. */
@ServerTest
class SocketTest {

    private final int port;

    @Autowired
    SocketTest(@LocalServerPort int port) {
        this.port = port;
    }

    private static String subscribe(String id, String query) {
        return "{\"id\":\"" + id + "\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + query + "\"}}";
    }

    @Test
    void answersAQueryAndCompletesIt() throws Exception {
        var socket = Socket.initialised(port).send(subscribe("1", "{ __typename }"));
        assertThat(socket.hear("next").toString())
                .isEqualTo("{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"__typename\":\"Query\"}}}");
        assertThat(socket.hear("complete").path("id").asString()).isEqualTo("1");
        socket.close();
    }

    @Test
    void readsTheGraphAndEveryPartOfAnOperation() throws Exception {
        var socket = Socket.initialised(port)
                .send("{\"id\":\"x\",\"type\":\"subscribe\",\"payload\":{\"query\":\"query A { a: __typename } query"
                        + " B($id: ID!) { node(id: $id) { id } }\",\"operationName\":\"B\",\"variables\":{\"id\":"
                        + "\"nothing\"},\"extensions\":{\"some\":1}}}");
        assertThat(socket.hear("next").at("/payload/data/node").isNull()).isTrue();
        socket.hear("complete");
        socket.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {                                                                 | BAD_ARGUMENT
        { nothing }                                                       | BAD_ARGUMENT
        query Q($id: ID!) { node(id: $id) { id } }                        | BAD_ARGUMENT
        subscription { nothing }                                          | BAD_ARGUMENT
        { organisations(first: 5000) { nodes { systems(first: 9) { nodes { id } } } } } | TOO_COSTLY
        """)
    void tellsWhatIsNotExecutedByAnErrorAndNothingElse(String query, String code) throws Exception {
        var socket = Socket.initialised(port).send(subscribe("1", query));
        var error = socket.hear("error");
        assertThat(error.path("id").asString()).isEqualTo("1");
        assertThat(error.path("payload").isArray()).isTrue();
        assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo(code);
        socket.send(subscribe("1", "{ __typename }"));
        socket.hear("next");
        socket.hear("complete");
        socket.close();
    }

    @Test
    void tellsErrorsOfFieldsBesideTheData() throws Exception {
        var socket = Socket.initialised(port)
                .send(subscribe("1", "{ node(id: \\\"a\\\", knownAt: \\\"2999-01-01T00:00:00Z\\\") { id } }"));
        var payload = socket.hear("next").path("payload");
        assertThat(payload.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_TIME");
        assertThat(payload.path("data").isObject()).isTrue();
        socket.hear("complete");
        socket.close();
    }

    @Test
    void answersSeveralAtOnce() throws Exception {
        var socket = Socket.initialised(port);
        for (int i = 0; i < 20; i++) {
            socket.send(subscribe("q" + i, "{ a" + i + ": __typename }"));
        }
        var answered = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            var next = next(socket);
            answered.add(next.path("id").asString());
        }
        assertThat(answered).doesNotHaveDuplicates().hasSize(20);
        socket.close();
    }

    /** A next, whatever completes in between. */
    private static JsonNode next(Socket socket) throws InterruptedException {
        while (true) {
            try {
                return socket.hear("next");
            } catch (AssertionError other) {
                assertThat(other).hasMessageContaining("\"type\":\"complete\"");
            }
        }
    }

    @Test
    void answersPings() throws Exception {
        var socket = new Socket(port, OperationSocket.PROTOCOL).send("{\"type\":\"ping\"}");
        socket.hear("pong");
        socket.send("{\"type\":\"ping\",\"payload\":{\"some\":1}}").hear("pong");
        socket.send("{\"type\":\"pong\"}").send("{\"type\":\"ping\"}").hear("pong");
        socket.close();
    }

    @Test
    void lacksNothingWhenAnUnknownOperationIsCompleted() throws Exception {
        var socket = Socket.initialised(port).send("{\"id\":\"unknown\",\"type\":\"complete\"}");
        socket.send(subscribe("1", "{ __typename }")).hear("next");
        socket.close();
    }

    @Test
    void closesWhenAskedBeforeTheAcknowledgement() throws Exception {
        var socket = new Socket(port, OperationSocket.PROTOCOL).send(subscribe("1", "{ __typename }"));
        assertThat(socket.closed()).isEqualTo(4401);
    }

    @Test
    void closesWhenInitialisedTwice() throws Exception {
        assertThat(Socket.initialised(port)
                        .send("{\"type\":\"connection_init\",\"payload\":{}}")
                        .closed())
                .isEqualTo(4429);
    }

    @Test
    void closesWhenNotInitialisedInTime() throws Exception {
        assertThat(new Socket(port, OperationSocket.PROTOCOL).closed()).isEqualTo(4408);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "\"connection_init\"",
                "{}",
                "{\"type\":\"unknown\"}",
                "{\"type\":1}",
                "{\"type\":\"connection_init\",\"payload\":1}",
                "{\"type\":\"ping\",\"payload\":\"x\"}",
                "{\"type\":\"next\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"connection_ack\"}",
                "{\"type\":\"complete\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ __typename }\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":1}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\",\"variables\":[]}}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\",\"operationName\":{}}}"
            })
    void closesOnWhatIsNoMessage(String message) throws Exception {
        assertThat(Socket.initialised(port).send(message).closed()).isEqualTo(4400);
    }

    @Test
    void closesOnBytesAndOnMessagesThatAreTooLong() throws Exception {
        assertThat(Socket.initialised(port)
                        .sendBytes("{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8))
                        .closed())
                .isEqualTo(1003);
        var spaces = " ".repeat(OperationSocket.LONGEST - "{\"type\":\"ping\"}".length());
        Socket.initialised(port).send("{\"type\":\"ping\"}" + spaces).hear("pong");
        assertThat(Socket.initialised(port)
                        .send("{\"type\":\"ping\"}" + spaces + " ")
                        .closed())
                .isEqualTo(1009);
    }

    @Test
    void speaksItsOneProtocol() throws Exception {
        var socket = new Socket(port, "graphql-ws", OperationSocket.PROTOCOL);
        assertThat(socket.protocol()).isEqualTo(OperationSocket.PROTOCOL);
        socket.close();
        for (var others : List.of(new String[] {}, new String[] {"graphql-ws"}, new String[] {"other"})) {
            assertThat(new Socket(port, others).closed()).isEqualTo(4406);
        }
    }

    @Test
    void letsNobodyInWhoHasNotSignedInOrComesFromElsewhere() {
        var uri = URI.create("ws://127.0.0.1:" + port + "/graphql");
        var client = HttpClient.newHttpClient();
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .buildAsync(uri, new Listener() {})
                        .join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
        assertThatThrownBy(() -> client.newWebSocketBuilder()
                        .header("Authorization", "Bearer " + ServerTest.TOKEN)
                        .header("Origin", "http://example.com")
                        .subprotocols(OperationSocket.PROTOCOL)
                        .buildAsync(uri, new Listener() {})
                        .join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }
}
