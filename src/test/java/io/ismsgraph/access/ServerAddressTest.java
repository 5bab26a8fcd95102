package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

    private static void check(String address, Object port) {
        try (var context = new AnnotationConfigServletWebServerApplicationContext()) {
            TestPropertyValues.of("server.address=" + address, "server.port=" + port)
                    .applyTo(context);
            new ServerAddress().initialize(context);
        }
    }
}
