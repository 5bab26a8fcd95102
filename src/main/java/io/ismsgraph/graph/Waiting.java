package io.ismsgraph.graph;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Waits for the database no longer than a deadline. The work has a thread of its own, since one that waits for a dead
 * connection, or for a plan, may do so for minutes.
 */
public final class Waiting {

    private Waiting() {}

    /**
     * Waits for work, and gives it up at the deadline or when the one who waits is called back.
     *
     * @param threads where the work is done
     * @throws GraphFailure if it was given up, or there is no thread for it
     */
    public static <T> T upTo(Deadline deadline, Executor threads, Work<T> work) {
        var task = new FutureTask<>(work::get);
        try {
            threads.execute(task);
            return task.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException full) {
            throw GraphFailure.busy(full);
        } catch (TimeoutException late) {
            work.giveUp(task);
            throw GraphFailure.late(late);
        } catch (InterruptedException calledBack) {
            work.giveUp(task);
            Thread.currentThread().interrupt();
            throw GraphFailure.late(calledBack);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failure);
        }
    }

    /** Something that may be given up while it is done. */
    @FunctionalInterface
    public interface Work<T> extends Supplier<T> {

        /** Interrupts its thread: the driver then closes its connection, and a database ends what ran on a closed one. */
        default void giveUp(FutureTask<T> task) {
            task.cancel(true);
        }
    }
}
