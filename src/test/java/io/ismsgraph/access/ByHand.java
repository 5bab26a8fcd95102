package io.ismsgraph.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests whose host their sender chooses, which Java's HTTP client does not let him. */
final class ByHand {

    private ByHand() {}

    /** The whole answer to a GET, head and body. */
    static String get(int port, String host, String path, String headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return get(socket, host, path, headers);
        }
    }

    static String get(Socket socket, String host, String path, String headers) throws IOException {
        return send(socket, "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n");
    }

    static String send(Socket socket, String request) throws IOException {
        var bytes = request.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(bytes);
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
