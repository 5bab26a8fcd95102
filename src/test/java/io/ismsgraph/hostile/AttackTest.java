package io.ismsgraph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.web.Client;
import io.ismsgraph.api.web.Socket;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.GraphReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each attack is refused whichever way it comes in: by its code, before the graph is asked, and without a word of inside. */
@CountedReading
class AttackTest {

    private final int port;
    private final Client client;
    private final CountingReader reader;

    @Autowired
    AttackTest(@LocalServerPort int port, GraphReader reader) {
        this.port = port;
        this.client = new Client(port);
        this.reader = (CountingReader) reader;
    }

    private void refuses(Attack attack, int before, JsonNode errors) {
        assertThat(errors.isEmpty()).isFalse();
        assertThat(errors)
                .allSatisfy(error -> assertThat(error.at("/extensions/code").asString(""))
                        .as("%s", error)
                        .isEqualTo(attack.code()));
        Leaks.assertNone(errors.toString());
        assertThat(reader.count()).as("statements").isEqualTo(before);
    }

    @AfterEach
    void answersOthers() throws Exception {
        var answer = client.post("{\"query\": \"{ node(id: \\\"nothing\\\") { id } }\"}", Client.GRAPHQL);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":{\"node\":null}}");
    }

    @ParameterizedTest
    @MethodSource("io.ismsgraph.hostile.Attacks#all")
    void isRefusedOverHttp(Attack attack) throws Exception {
        var before = reader.count();
        var answer = client.post(attack.body(), Client.GRAPHQL);
        refuses(attack, before, Client.json(answer).path("errors"));
        assertThat(answer.statusCode()).isIn(200, 400);
    }

    @ParameterizedTest
    @MethodSource("io.ismsgraph.hostile.Attacks#all")
    void isRefusedAsEvents(Attack attack) throws Exception {
        var before = reader.count();
        var answer = client.post(attack.body(), Client.EVENTS);
        assertThat(answer.statusCode()).isEqualTo(200);
        var data =
                answer.body().lines().filter(line -> line.startsWith("data:{")).toList();
        assertThat(data).hasSize(1);
        refuses(
                attack,
                before,
                JsonMapper.shared()
                        .readTree(data.getFirst().substring("data:".length()))
                        .path("errors"));
    }

    @ParameterizedTest
    @MethodSource("io.ismsgraph.hostile.Attacks#all")
    void isRefusedOverASocket(Attack attack) throws Exception {
        var before = reader.count();
        var socket = Socket.initialised(port)
                .send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + attack.body() + "}");
        var said = socket.hear().path("payload");
        refuses(attack, before, said.isArray() ? said : said.path("errors"));
        socket.close();
    }
}
