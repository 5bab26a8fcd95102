package io.ismsgraph.access.address;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

class ServerAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void refusesWhatIsNotLoopback(String address) {
        assertThatThrownBy(() -> check(address, 0))
                .isInstanceOf(ServerAddressException.class)
                .hasMessageContaining("loopback only");
    }

    @Test
    void acceptsOthersWithAllThatAServerNeedsThatOthersReach() {
        var all = List.of(
                "server.ssl.bundle=web",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=https://idp.example.test",
                "ismsgraph.addresses=https://watch.example.test,https://WATCH.example.test:8443");
        var sayings = List.of("a certificate", "an identity provider", "the addresses others reach it by");
        assertThatCode(() -> check("0.0.0.0", 0, all.toArray(String[]::new))).doesNotThrowAnyException();
        for (var missing = 0; missing < all.size(); missing++) {
            var rest = new ArrayList<>(all);
            rest.remove(missing);
            var others = new ArrayList<>(sayings);
            others.remove(missing);
            assertThatThrownBy(() -> check("0.0.0.0", 0, rest.toArray(String[]::new)))
                    .isInstanceOf(ServerAddressException.class)
                    .hasMessageContaining(sayings.get(missing))
                    .hasMessageNotContainingAny(others.toArray(String[]::new));
        }
        assertThatThrownBy(() -> check("0.0.0.0", 0, "server.ssl.bundle=web", "server.ssl.enabled=false"))
                .hasMessageContaining("a certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watch.example.test",
                "http://watch.example.test",
                "https://watch.example.test/",
                "https://watch.example.test/graphql",
                "https://watch.example.test?x",
                "https://somebody@watch.example.test",
                "https://",
                "https://a b"
            })
    void refusesWhatIsNoAddressOfAServer(String address) {
        assertThatThrownBy(() -> check("127.0.0.1", 0, "ismsgraph.addresses=" + address))
                .isInstanceOf(ServerAddressException.class)
                .hasMessageStartingWith(address + " is no address of a server: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost"})
    void acceptsLoopback(String address) {
        assertThatCode(() -> check(address, 0)).doesNotThrowAnyException();
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> check("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(ServerAddressException.class)
                    .hasMessageStartingWith("Port " + other.getLocalPort() + " is taken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1", "eighty"})
    void refusesWhatIsNoPort(String port) {
        assertThatThrownBy(() -> check("127.0.0.1", port))
                .isInstanceOf(ServerAddressException.class)
                .hasMessage(port
                        + " is no port: set SERVER_PORT to a number from 1 to 65535, or to 0 for any that is free.");
    }

    private static void check(String address, Object port, String... more) {
        try (var context = new AnnotationConfigServletWebServerApplicationContext()) {
            TestPropertyValues.of("server.address=" + address, "server.port=" + port)
                    .and(more)
                    .applyTo(context);
            new ServerAddress().initialize(context);
        }
    }
}
