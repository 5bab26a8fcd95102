package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.Client.GRAPHQL;
import static io.ismsgraph.api.web.Client.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.api.web.Persisted.Found;
import io.ismsgraph.identity.Sha256;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Automatic persisted queries, as Apollo's clients speak of them. */
@ServerTest
class PersistedTest {

    /** Computed by another program: `printf '{ kept: __typename }' | sha256sum`. */
    private static final String DOCUMENT = "{ kept: __typename }";

    private static final String HASH = "33ec2af3e771f6045c0854854f17b2d89376ec0daa39cd45003d0ce6f2384113";
    private static final String EXTENSIONS = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + HASH + "\"}}";

    private final Client client;
    private final int port;

    @Autowired
    PersistedTest(@LocalServerPort int port) {
        this.client = new Client(port);
        this.port = port;
    }

    private static Map<String, Object> extensions(Object hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private static void isNotFound(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Client.json(answer).at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotFound");
        assertThat(Client.json(answer).at("/errors/0/extensions/code").asString())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void keepsADocumentUnderItsHash() throws Exception {
        var unknown = Sha256.hex("{ unknown: __typename }");
        isNotFound(client.ask(Map.of("extensions", extensions(unknown)), JSON), 200);
        isNotFound(client.ask(Map.of("extensions", extensions(unknown)), GRAPHQL), 400);
        isNotFound(client.get(Map.of("extensions", EXTENSIONS.replace(HASH, unknown)), JSON), 200);
        var kept = "{\"data\":{\"kept\":\"Query\"}}";
        assertThat(client.post("{\"query\":\"" + DOCUMENT + "\",\"extensions\":" + EXTENSIONS + "}", JSON)
                        .body())
                .isEqualTo(kept);
        assertThat(client.post("{\"extensions\":" + EXTENSIONS + "}", JSON).body())
                .isEqualTo(kept);
        var byGet = client.get(Map.of("extensions", EXTENSIONS), JSON);
        assertThat(byGet.body()).isEqualTo(kept);
        assertThat(byGet.headers().firstValue("ETag")).isPresent();
        assertThat(client.get(Map.of("extensions", EXTENSIONS), Client.EVENTS).body())
                .contains(kept);
        var socket = Socket.initialised(port)
                .send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"extensions\":" + EXTENSIONS + "}}");
        assertThat(socket.hear("next").path("payload").toString()).isEqualTo(kept);
        socket.close();
    }

    /** Whatever only the hash names must not be taken for what another hash named. */
    @Test
    void tellsDocumentsApartThatOnlyTheirHashesName() throws Exception {
        for (var name : new String[] {"a", "b"}) {
            var document = "query Q($id: ID!) { " + name + ": node(id: $id) { id } }";
            var asked = Map.of(
                    "query", document, "variables", Map.of("id", "x"), "extensions", extensions(Sha256.hex(document)));
            assertThat(client.ask(asked, JSON).body()).isEqualTo("{\"data\":{\"" + name + "\":null}}");
            var byHash = Map.of("variables", Map.of("id", "x"), "extensions", extensions(Sha256.hex(document)));
            assertThat(client.ask(byHash, JSON).body()).isEqualTo("{\"data\":{\"" + name + "\":null}}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ other: __typename }\",\"extensions\":" + EXTENSIONS + "}",
                "{\"query\":\"{ __typename }\",\"extensions\":{\"persistedQuery\":{}}}",
                "{\"query\":\"{ __typename"
                        + " }\",\"extensions\":{\"persistedQuery\":{\"version\":2,\"sha256Hash\":\"x\"}}}",
                "{\"query\":\"{ __typename }\",\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":1}}}",
                "{\"extensions\":{\"persistedQuery\":{\"version\":1}}}",
                "{\"extensions\":{\"persistedQuery\":true}}"
            })
    void refusesWhatDoesNotFit(String body) throws Exception {
        var answer = client.post(body, GRAPHQL);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).at("/errors/0/extensions/code").asString())
                .isEqualTo("BAD_ARGUMENT");
    }

    @Test
    void changesNothingByAHashInAnAddress() throws Exception {
        var document = "mutation Kept { __typename }";
        var hash = Sha256.hex(document);
        client.ask(Map.of("query", document, "extensions", extensions(hash)), JSON);
        assertThat(client.get(Map.of("extensions", EXTENSIONS.replace(HASH, hash)), JSON)
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void keepsSoMuchAndNoMore() {
        var persisted = new Persisted(Map.of(), true);
        for (int i = 0; i < 50; i++) {
            var document = "{ a" + i + ": __typename }" + " ".repeat(100_000);
            persisted.find(document, extensions(Sha256.hex(document)), true);
        }
        assertThat(persisted.weight()).isPositive().isLessThanOrEqualTo(Persisted.MOST);
        assertThat(persisted.find("", extensions(Sha256.hex("never")), true)).isInstanceOf(Found.Refused.class);
    }
}
