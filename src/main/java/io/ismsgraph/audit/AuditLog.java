package io.ismsgraph.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes down what was asked. One thread writes, as much at a time as has come in meanwhile, so that those who ask do not wait
 * for the disk; who must not be answered before he is on record waits for {@link #written}.
 */
public final class AuditLog {

    /** What is said while it cannot be written. */
    public static final String REFUSAL =
            "What is asked cannot be put on record, so nothing is answered: ask again later.";

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int WAITING = 10_000;
    private static final int AT_ONCE = 1_000;

    private record Waiting(Map<String, ?> entry, CompletableFuture<Void> written) {}

    private final Entries entries;
    private final long patience;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(WAITING);
    private final Thread writer = Thread.ofPlatform().name("audit").unstarted(this::run);
    private volatile boolean failing;
    private volatile boolean closed;

    /**
     * @param patience milliseconds before it tries again what could not be written
     */
    AuditLog(Entries entries, long patience) {
        this.entries = entries;
        this.patience = patience;
        writer.start();
    }

    /** Whether it can take down what is asked now: if not, nothing may be answered. */
    public boolean isWritable() {
        return !failing && !closed && queue.remainingCapacity() > AT_ONCE;
    }

    /** Takes something down, soon; what it cannot take, the log of the server says. */
    public void write(Map<String, ?> entry) {
        if (written(entry).isCompletedExceptionally()) {
            LOG.error("The audit takes nothing more: {}", entry);
        }
    }

    /** Takes something down; done when it is on the disk. */
    public CompletableFuture<Void> written(Map<String, ?> entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            waiting.written.completeExceptionally(new IOException("The audit takes nothing more."));
        }
        return waiting.written;
    }

    private void run() {
        var batch = new ArrayList<Waiting>();
        try {
            while (!closed || !queue.isEmpty()) {
                var first = queue.poll(patience, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, AT_ONCE - 1);
                    write(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.error("The audit was stopped with {} entries not written.", batch.size() + queue.size());
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is let go: what cannot be written now is tried again, and meanwhile nobody is answered. */
    private void write(List<Waiting> batch) throws InterruptedException {
        while (true) {
            try {
                entries.append(
                        batch.stream().<Map<String, ?>>map(Waiting::entry).toList());
                failing = false;
                batch.forEach(waiting -> waiting.written.complete(null));
                return;
            } catch (IOException failure) {
                if (!failing) {
                    LOG.error("The audit cannot be written: nothing is answered until it can.", failure);
                }
                failing = true;
                if (closed) {
                    LOG.error("The audit ends with {} entries not written.", batch.size());
                    batch.forEach(waiting -> waiting.written.completeExceptionally(failure));
                    return;
                }
                Thread.sleep(patience);
            }
        }
    }

    /** Writes what is left, and takes nothing more. */
    public void close() throws InterruptedException {
        closed = true;
        writer.join();
    }
}
