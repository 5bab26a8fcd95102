package io.ismsgraph.graph;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stands between the driver and a database, and can cut, stall or slow down what they tell each other. */
public final class Relay implements AutoCloseable {

    /** Between two bytes. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final URI database;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Void> hungUp = new CompletableFuture<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    private enum Fault {
        NONE,
        SILENT,
        SLOW,
        CUT,
        COMMIT_AWAITED,
        COMMIT_ASKED
    }

    public Relay(URI database) throws IOException {
        this.database = database;
        Thread.ofVirtual().start(this::accept);
    }

    public URI uri() {
        return URI.create("bolt://127.0.0.1:" + door.getLocalPort());
    }

    /** From now on whoever asks is heard, and gets no answer. */
    public void fallSilent() {
        fault = Fault.SILENT;
    }

    /** From now on an answer comes byte by byte. */
    void slowDown() {
        fault = Fault.SLOW;
    }

    /** The next commit is done, and whoever asked for it never hears of it; then all is good again. */
    void loseTheWordOfACommit() {
        fault = Fault.COMMIT_AWAITED;
    }

    /** From now on there are no connections. */
    void cut() {
        fault = Fault.CUT;
        hangUp();
    }

    /** From now on new connections are good; what was not passed on is lost, with the connections it was for. */
    public void mend() {
        hangUp();
        fault = Fault.NONE;
    }

    private void hangUp() {
        open.forEach(Relay::close);
        open.clear();
    }

    /** Completes when whoever asked closes a connection. */
    public CompletableFuture<Void> hungUp() {
        return hungUp;
    }

    private void accept() {
        try {
            while (true) {
                var caller = door.accept();
                if (fault == Fault.CUT) {
                    close(caller);
                    continue;
                }
                var answerer = new Socket(database.getHost(), database.getPort());
                open.add(caller);
                open.add(answerer);
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

    /** A message of Bolt that is COMMIT: a structure without fields, by its tag. */
    private static boolean commits(byte[] buffer, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (buffer[i] == (byte) 0xB0 && buffer[i + 1] == 0x12) {
                return true;
            }
        }
        return false;
    }

    private void pump(InputStream in, OutputStream out, boolean asked) throws IOException {
        var buffer = new byte[8_192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (asked && fault == Fault.COMMIT_AWAITED && commits(buffer, read)) {
                fault = Fault.COMMIT_ASKED;
            } else if (!asked && fault == Fault.COMMIT_ASKED) {
                mend();
                return;
            }
            if (!asked && fault == Fault.SLOW) {
                trickle(buffer, read, out);
            } else if (asked || fault != Fault.SILENT) {
                out.write(buffer, 0, read);
                out.flush();
            }
        }
    }

    private static void trickle(byte[] buffer, int read, OutputStream out) throws IOException {
        for (int i = 0; i < read; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            out.write(buffer[i]);
            out.flush();
        }
    }

    @Override
    public void close() {
        hangUp();
        close(door);
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
