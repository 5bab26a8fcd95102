package io.ismsgraph.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Stands between the driver and a database, and can fall silent: whoever asks is heard, and gets no answer. */
final class Relay implements AutoCloseable {

    private final URI database;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();
    private volatile boolean silent;

    Relay(URI database) throws IOException {
        this.database = database;
        Thread.ofVirtual().start(this::accept);
    }

    URI uri() {
        return URI.create("bolt://127.0.0.1:" + door.getLocalPort());
    }

    void fallSilent() {
        silent = true;
    }

    /** Completes when whoever asked closes a connection. */
    CompletableFuture<Void> hungUp() {
        return hungUp;
    }

    private void accept() {
        try {
            while (true) {
                var caller = door.accept();
                var answerer = new Socket(database.getHost(), database.getPort());
                Thread.ofVirtual().start(() -> copy(caller, answerer, true));
                Thread.ofVirtual().start(() -> copy(answerer, caller, false));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void copy(Socket from, Socket to, boolean asked) {
        try (from;
                to) {
            pump(from.getInputStream(), to.getOutputStream(), asked);
        } catch (IOException closed) {
            // By either end.
        } finally {
            if (asked) {
                hungUp.complete(null);
            }
        }
    }

    private void pump(InputStream in, OutputStream out, boolean asked) throws IOException {
        var buffer = new byte[8_192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (asked || !silent) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
