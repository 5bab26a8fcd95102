package io.ismsgraph.access;

import org.jspecify.annotations.Nullable;

/** The server cannot or must not listen where it is told to; the message is one sentence for whoever started it. */
final class ServerAddressException extends RuntimeException {

    private ServerAddressException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static ServerAddressException notLoopback() {
        return new ServerAddressException(
                "ismsgraph listens on loopback only, for it has no TLS: set server.address to 127.0.0.1.", null);
    }

    static ServerAddressException taken(int port, Throwable cause) {
        return new ServerAddressException(
                "Port " + port + " is taken: stop the program that listens there,"
                        + " or name another port with SERVER_PORT.",
                cause);
    }
}
