package io.ismsgraph.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** What every write transaction passes, one beside another, so that it can be closed while the store is copied. */
public final class WriteGate {

    private static final Duration CLOSED_AT_MOST = Duration.ofSeconds(30);

    /** Whoever wants to write waits behind one who waits to close: so that one waits a little, many times. */
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private static final int CLOSING_ATTEMPTS = 20;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Obstacle obstacle;

    /** Nothing stands before it. */
    public WriteGate() {
        this(Optional::empty);
    }

    /** @param obstacle what may stand before it */
    public WriteGate(Obstacle obstacle) {
        this.obstacle = obstacle;
    }

    /** Writes once the gate is open, if nothing stands before it. */
    <T> T pass(Supplier<T> writing) {
        obstacle.now().ifPresent(sentence -> {
            throw GraphFailure.refused(sentence);
        });
        if (!isTaken(lock.readLock(), CLOSED_AT_MOST)) {
            throw GraphFailure.refused(
                    "The store is being copied, and takes nothing meanwhile: try again in a minute.");
        }
        return held(lock.readLock(), writing);
    }

    /**
     * Does something while nobody writes: those who do end before, those who come wait.
     *
     * @throws GraphFailure if somebody writes without end
     */
    public <T> T whileClosed(Supplier<T> work) {
        for (int attempt = 0; attempt < CLOSING_ATTEMPTS; attempt++) {
            if (isTaken(lock.writeLock(), CLOSING)) {
                return held(lock.writeLock(), work);
            }
        }
        throw GraphFailure.refused("One transaction has been writing for a minute: try again when it has ended.");
    }

    private static <T> T held(Lock taken, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            taken.unlock();
        }
    }

    private static boolean isTaken(Lock lock, Duration patience) {
        try {
            return lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException calledBack) {
            Thread.currentThread().interrupt();
            throw GraphFailure.late(calledBack);
        }
    }
}
