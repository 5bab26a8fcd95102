package io.ismsgraph.intake.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.ismsgraph.access.RunningServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherProcessTest {

    private final List<String> credentials = Collections.synchronizedList(new ArrayList<>());

    @Test
    void handsItsTokenToNoOtherProgram() throws IOException {
        assertThat(answers(200, "")).isFalse();
        assertThat(answers(401, "Basic realm=\"printer\"")).isFalse();
        assertThat(credentials).isEmpty();
    }

    @Test
    void knowsAServerByItsChallenge() throws IOException {
        assertThat(answers(401, "Bearer realm=\"ismsgraph\"")).isTrue();
        assertThat(credentials).isEmpty();
    }

    @Test
    void findsNobodyAtAnAbandonedAddress() throws IOException {
        assertThat(answersAt(freePort())).isFalse();
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private boolean answers(int status, String challenge) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            credentials.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return answersAt(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static boolean answersAt(int port) {
        try (var there = new OtherProcess(new RunningServer(URI.create("http://127.0.0.1:" + port), "secret"))) {
            return there.answers();
        }
    }
}
