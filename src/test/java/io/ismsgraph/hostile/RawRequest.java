package io.ismsgraph.hostile;

import io.ismsgraph.ServerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An HTTP request written by hand, which a decent client would not send.
 *
 * @param port of the server
 * @param line the first
 * @param headers further ones, each ended
 * @param body what follows, a character for each byte
 * @param isWhole whether more could come, for all the server knows
 */
record RawRequest(int port, String line, String headers, String body, boolean isWhole) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d{3}) ");

    static RawRequest of(int port, String line) {
        return new RawRequest(port, line, "Authorization: Bearer " + ServerTest.TOKEN + "\r\n", "", true);
    }

    /** One that posts JSON. */
    static RawRequest post(int port, String body) {
        return of(port, "POST /graphql HTTP/1.1")
                .with("Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n")
                .saying(body);
    }

    RawRequest at(String other) {
        return new RawRequest(port, other, headers, body, isWhole);
    }

    RawRequest with(String more) {
        return new RawRequest(port, line, headers + more, body, isWhole);
    }

    RawRequest withoutCredential() {
        return new RawRequest(port, line, headers.replaceAll("Authorization: .*\r\n", ""), body, isWhole);
    }

    RawRequest saying(String bytes) {
        return new RawRequest(port, line, headers, bytes, isWhole);
    }

    /** Its body breaks off, and its sender still listens. */
    RawRequest brokenOff() {
        return new RawRequest(port, line, headers, body, false);
    }

    /** Opens a connection and sends it. */
    Socket send() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var head = line + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + headers + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(body.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Sends it and hears all of the answer. */
    String answer() throws IOException {
        try (var socket = send()) {
            if (!isWhole) {
                socket.shutdownOutput();
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static int status(String answer) {
        var match = STATUS.matcher(answer);
        return match.lookingAt() ? Integer.parseInt(match.group(1)) : 0;
    }
}
