package io.ismsgraph.graph;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for the database no longer than a deadline. The work has a thread of its own, since one that waits for a dead
 * connection may do so for minutes. When nobody waits for it any more, that thread is interrupted: the driver then closes
 * its connection, and a database ends what ran on a closed one.
 */
final class Waiting {

    private Waiting() {}

    static <T> T upTo(Deadline deadline, Supplier<T> work) {
        var task = new FutureTask<T>(work::get);
        Thread.ofVirtual().name("reading").start(task);
        try {
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw GraphFailure.late(late);
        } catch (InterruptedException calledBack) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw GraphFailure.late(calledBack);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }
}
