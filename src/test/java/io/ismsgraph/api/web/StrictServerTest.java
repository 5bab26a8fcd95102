package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.Client.GRAPHQL;
import static io.ismsgraph.api.web.Client.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.identity.Sha256;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A server that answers registered documents only, pages of one other origin too, and hardly anything at once. */
@ServerTest
@TestPropertySource(
        properties = {
            "ismsgraph.documents=src/test/resources/documents",
            "ismsgraph.at-once=2",
            "spring.graphql.cors.allowed-origins=" + StrictServerTest.ORIGIN
        })
class StrictServerTest {

    static final String ORIGIN = "https://dashboard.example";

    private static final Path REGISTERED = Path.of("src/test/resources/documents/typename.graphql");
    private static final Path EXAMPLE = Path.of("graphql/examples/suppliers.graphql");

    private final Client client;

    @Autowired
    StrictServerTest(@LocalServerPort int port) {
        client = new Client(port);
    }

    private HttpResponse<String> ask(String document) throws Exception {
        return client.ask(Map.of("query", document), GRAPHQL);
    }

    private static Map<String, Object> persisted(String document) {
        return Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Sha256.hex(document))));
    }

    @Test
    void answersRegisteredDocumentsInFullOrByTheirHash() throws Exception {
        var document = Files.readString(REGISTERED);
        assertThat(ask(document).statusCode()).isEqualTo(200);
        assertThat(ask(document.strip()).statusCode()).isEqualTo(200);
        assertThat(client.ask(persisted(document), GRAPHQL).body()).isEqualTo("{\"data\":{\"registered\":\"Query\"}}");
        assertThat(client.ask(persisted(document.strip()), GRAPHQL).statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersNoOthers() throws Exception {
        for (var document : new String[] {"{ __typename }", "{ nothing }", "{ __schema { description } }"}) {
            var answer = ask(document);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Client.json(answer).at("/errors/0/extensions/code").asString())
                    .isEqualTo("FORBIDDEN");
        }
        var document = "{ mine: __typename }";
        var registering =
                Map.of("query", document, "extensions", persisted(document).get("extensions"));
        assertThat(client.ask(registering, GRAPHQL).statusCode()).isEqualTo(403);
        assertThat(Client.json(client.ask(persisted(document), GRAPHQL))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    /** The example is registered, and its statement is new, for which there are too few places. */
    @Test
    void tellsWhoFindsItFullWhenToComeAgain() throws Exception {
        var document = Files.readString(EXAMPLE);
        for (var accept : new String[] {JSON, GRAPHQL}) {
            var answer = client.ask(Map.of("query", document), accept);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(Client.json(answer).at("/errors/0/extensions/code").asString())
                    .isEqualTo("UNAVAILABLE");
        }
    }

    @Test
    void letsAPageOfTheNamedOriginAsk() throws Exception {
        var preflight = Client.send(HttpRequest.newBuilder(client.to("").build().uri())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type"));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(ORIGIN);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElse(""))
                .contains("POST");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        var answer = Client.send(client.to("?query=%7Bx%7D").header("Origin", ORIGIN));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
    }

    @Test
    void letsNoOtherPageAskNorThisOneAnythingElse() throws Exception {
        for (var origin :
                new String[] {"https://other.example", "null", ORIGIN + ".other", "http://dashboard.example"}) {
            var answer = Client.send(client.to("?query=%7Bx%7D").header("Origin", origin));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
        var base = "http://127.0.0.1:" + client.port();
        for (var path : new String[] {"/import/rebuild", "/graphiql/", "/sign-in"}) {
            assertThat(Client.send(HttpRequest.newBuilder(URI.create(base + path))
                                    .header("Origin", ORIGIN)
                                    .header("Authorization", "Bearer " + ServerTest.TOKEN))
                            .statusCode())
                    .isEqualTo(403);
        }
        var withSession = Client.send(HttpRequest.newBuilder(URI.create(base + "/graphql?query=%7Bx%7D"))
                .header("Origin", ORIGIN)
                .header("Cookie", "ismsgraph-session-" + client.port() + "=any"));
        assertThat(withSession.statusCode()).isEqualTo(403);
    }
}
