package io.ismsgraph.api.web;

import static io.ismsgraph.api.web.Client.GRAPHQL;
import static io.ismsgraph.api.web.Client.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import io.ismsgraph.access.Rights;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Who asks to see the Cypher sees it, whichever way he asks, if his role allows it. */
@ServerTest
class ShownCypherTest {

    private static final String QUERY = "query Q($id: ID!) { system(id: $id) { id } }";

    private final Client client;
    private final int port;

    @Autowired
    ShownCypherTest(@LocalServerPort int port) {
        this.client = new Client(port);
        this.port = port;
    }

    private static Map<String, Object> asking(Map<String, ?> extensions) {
        return Map.of("query", QUERY, "variables", Map.of("id", "it's"), "extensions", extensions);
    }

    @Test
    void showsNothingToWhoDoesNotAsk() throws Exception {
        assertThat(client.ask(asking(Map.of()), JSON).body()).isEqualTo("{\"data\":{\"system\":null}}");
    }

    @Test
    void showsTheStatementAndItsParameters() throws Exception {
        var answer = Client.json(client.ask(asking(Map.of("cypher", "statement")), JSON));
        assertThat(answer.at("/data/system").isNull()).isTrue();
        var shown = answer.at("/extensions/cypher");
        assertThat(shown.propertyNames()).containsExactly("parameters", "statement", "values");
        assertThat(shown.path("statement").asString()).startsWith("CYPHER 25 RETURN head(COLLECT {");
        assertThat(shown.path("parameters").asString()).matches(":params \\{now: \\d+, q0_p0: 'it\\\\'s'\\}");
    }

    @Test
    void showsThePlanOnDemand() throws Exception {
        var shown =
                Client.json(client.ask(asking(Map.of("cypher", "plan")), JSON)).at("/extensions/cypher");
        assertThat(shown.path("statement").isString()).isTrue();
        assertThat(shown.at("/plan/operator").asString()).isEqualTo("ProduceResults");
        assertThat(shown.at("/plan/steps/0/operator").isString()).isTrue();
    }

    @Test
    void isAskedByAHeaderToo() throws Exception {
        var request = client.to("")
                .header("Content-Type", JSON)
                .header(CypherInterceptor.HEADER, "statement")
                .POST(BodyPublishers.ofString("{\"query\":\"{ system(id: \\\"a\\\") { id } }\"}"));
        assertThat(Client.json(Client.send(request))
                        .at("/extensions/cypher/statement")
                        .isString())
                .isTrue();
    }

    @Test
    void isShownOverTheOtherTransportsToo() throws Exception {
        assertThat(client.ask(asking(Map.of("cypher", "statement")), Client.EVENTS)
                        .body())
                .contains("\"cypher\":{\"parameters\":\":params {");
        var socket = Socket.initialised(port)
                .send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{ system(id: \\\"a\\\") { id }"
                        + " }\",\"extensions\":{\"cypher\":\"statement\"}}}");
        assertThat(socket.hear("next")
                        .at("/payload/extensions/cypher/statement")
                        .isString())
                .isTrue();
        socket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "STATEMENT", ""})
    void refusesOtherWords(String word) throws Exception {
        var answer = client.ask(asking(Map.of("cypher", word)), GRAPHQL);
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void isForThoseWhoseRoleAllowsIt() {
        assertThat(Rights.seesCypher(withRole("ROLE_ADMINISTRATOR"))).isTrue();
        assertThat(Rights.seesCypher(withRole("ROLE_INVESTIGATOR"))).isTrue();
        assertThat(Rights.seesCypher(withRole("ROLE_ANALYST"))).isFalse();
        assertThat(Rights.seesCypher(UsernamePasswordAuthenticationToken.unauthenticated("administrator", "x")))
                .isFalse();
        assertThat(Rights.seesCypher(() -> "administrator")).isFalse();
    }

    private static UsernamePasswordAuthenticationToken withRole(String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                "somebody", null, AuthorityUtils.createAuthorityList(role));
    }
}
