package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** As the README sets it up behind a TLS proxy on the same machine. */
@ServerTest
@TestPropertySource(
        properties = {
            "ismsgraph.addresses=https://watch.example.test",
            "server.tomcat.remoteip.remote-ip-header=X-Forwarded-For",
            "server.tomcat.remoteip.internal-proxies=127\\\\.0\\\\.0\\\\.1",
            "ismsgraph.failures-per-minute=2"
        })
class BehindProxyTest {

    private static final String HOST = "watch.example.test";
    private static final String BEARER = "Authorization: Bearer " + ServerTest.TOKEN + "\r\n";
    private static final String GUESS = "Authorization: Bearer a guess\r\n";

    private final int port;

    @Autowired
    BehindProxyTest(@LocalServerPort int port) {
        this.port = port;
    }

    private String get(String host, String headers) throws IOException {
        return ByHand.get(port, host, "/graphiql/", headers).lines().findFirst().orElse("");
    }

    @Test
    void answersToItsAddresses() throws IOException {
        assertThat(get(HOST, BEARER)).contains("200");
        assertThat(get("127.0.0.1:" + port, BEARER)).contains("200");
        assertThat(get(HOST + ":" + port, BEARER)).contains("403");
        assertThat(get("other.example.test", BEARER)).contains("403");
        assertThat(get("other.example.test", BEARER + "X-Forwarded-Host: " + HOST + "\r\n"))
                .contains("403");
    }

    @Test
    void hasPagesOfItsOwnOriginAlone() throws IOException {
        assertThat(get(HOST, BEARER + "Origin: https://" + HOST + "\r\n")).contains("200");
        assertThat(get(HOST, BEARER + "Origin: http://" + HOST + "\r\n")).contains("403");
        assertThat(get("127.0.0.1:" + port, BEARER + "Origin: https://" + HOST + "\r\n"))
                .contains("403");
    }

    /** What a client says of itself stands before what the proxy says of it. */
    @Test
    void countsWhoComesThroughItApart() throws IOException {
        var bad = "X-Forwarded-For: 192.0.2.1, 198.51.100.7\r\n" + GUESS;
        assertThat(get(HOST, bad)).contains("401");
        assertThat(get(HOST, bad.replace("192.0.2.1", "192.0.2.2"))).contains("401");
        assertThat(get(HOST, bad.replace("192.0.2.1", "192.0.2.3"))).contains("429");
        assertThat(get(HOST, "X-Forwarded-For: 198.51.100.8\r\n" + GUESS)).contains("401");
    }
}
