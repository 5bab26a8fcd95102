package io.ismsgraph.access.address;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server cannot or must not listen where it is told to; the message is one sentence for whoever started it. */
final class ServerAddressException extends RuntimeException {

    private ServerAddressException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** @param missing what a server has to have that others reach */
    static ServerAddressException notLoopback(List<String> missing) {
        return new ServerAddressException(
                "ismsgraph listens on loopback only, until it has " + String.join(", and ", missing)
                        + ": name what is missing, or set SERVER_ADDRESS to 127.0.0.1.",
                null);
    }

    static ServerAddressException noAddress(String written) {
        return new ServerAddressException(
                written + " is no address of a server: write those in ISMSGRAPH_ADDRESSES like"
                        + " https://watch.example.org or https://watch.example.org:8443, parted by commas.",
                null);
    }

    static ServerAddressException noPort(String written) {
        return new ServerAddressException(
                written + " is no port: set SERVER_PORT to a number from 1 to 65535, or to 0 for any that is free.",
                null);
    }

    static ServerAddressException closed(int port, IOException cause) {
        var message = String.valueOf(cause.getMessage());
        return new ServerAddressException(
                message.contains("in use")
                        ? "Port " + port + " is taken: stop the program that listens there,"
                                + " or name another port with SERVER_PORT."
                        : "Port " + port + " cannot be opened (" + message + "): name another with SERVER_PORT.",
                cause);
    }
}
