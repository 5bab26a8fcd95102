package io.ismsgraph.access;

import static io.ismsgraph.access.Requests.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class OwnOriginTest {

    private static final String BEARER = "Bearer " + ServerTest.TOKEN;

    private final Requests server;

    @Autowired
    OwnOriginTest(@LocalServerPort int port, Credentials credentials) {
        server = new Requests(port, credentials);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "http://example.com", "http://127.0.0.1", "http://localhost:1", "https://127.0.0.1:%d"})
    void refusesPagesOfOthers(String origin) throws Exception {
        for (var request : List.of(server.query(), server.to("/graphiql/"), server.form(ServerTest.TOKEN))) {
            var answer =
                    send(request.header("Cookie", server.session()).header("Origin", origin.formatted(server.port())));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
        }
    }

    @Test
    void refusesACookieThatDoesNotSayItsOrigin() throws Exception {
        assertThat(send(server.query().header("Cookie", server.session())).statusCode())
                .isEqualTo(403);
        assertThat(send(server.query()
                                .header("Cookie", server.session())
                                .header("Authorization", "Basic bmVvNGo6bmVvNGo="))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(server.query().header("Cookie", server.session()).header("Authorization", BEARER))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersToItsOwnAddressOnly() throws IOException {
        assertThat(statusForHost("127.0.0.1:" + server.port())).contains("200");
        assertThat(statusForHost("localhost:" + server.port())).contains("200");
        assertThat(statusForHost("LOCALHOST:" + server.port())).contains("200");
        assertThat(statusForHost("127.0.0.2:" + server.port())).contains("200");
        assertThat(statusForHost("[0:0:0:0:0:0:0:1]:" + server.port())).contains("200");
        assertThat(statusForHost("192.0.2.1:" + server.port())).contains("403");
        assertThat(statusForHost("[::1]:" + server.port())).contains("200");
        assertThat(statusForHost("attacker.example:" + server.port())).contains("403");
        assertThat(statusForHost("127.0.0.1.attacker.example:" + server.port())).contains("403");
        assertThat(statusForHost("127.0.0.1:1")).contains("403");
        assertThat(statusForHost("localhost")).contains("403");
        assertThat(statusForHost("127.0.0.1:" + server.port() + "\r\nX-Forwarded-Host: attacker.example"))
                .contains("200");
    }

    private String statusForHost(String host) throws IOException {
        var answer = ByHand.get(server.port(), host, "/graphiql/", "Authorization: " + BEARER + "\r\n");
        return answer.lines().findFirst().orElse("");
    }
}
