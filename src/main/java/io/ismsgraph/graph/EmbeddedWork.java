package io.ismsgraph.graph;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Work in a transaction of its own with the database in this process, which ends when the work is given up. */
final class EmbeddedWork<T extends @Nullable Object> implements Waiting.Work<T> {

    /** More than are answered at once, since a statement that nobody waits for any more may still be planned. */
    private static final int THREADS = 64;

    private final Supplier<Transaction> beginning;
    private final Function<Transaction, T> work;
    private @Nullable Transaction open;
    private boolean givenUp;

    /**
     * @param beginning of a transaction
     * @param work what is done in it, while it is open
     */
    EmbeddedWork(Supplier<Transaction> beginning, Function<Transaction, T> work) {
        this.beginning = beginning;
        this.work = work;
    }

    /** The database's work never yields a virtual thread: a few statements would keep all others from theirs. */
    static Executor threads(String prefix) {
        return new ThreadPoolExecutor(
                0,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name(prefix, 0).factory());
    }

    /** A transaction in which nothing can be written. */
    static Transaction reading(GraphDatabaseAPI database, Deadline deadline) {
        return database.beginTransaction(
                KernelTransaction.Type.IMPLICIT,
                SecurityContext.authDisabled(
                        StaticAccessMode.READ, ClientConnectionInfo.EMBEDDED_CONNECTION, database.databaseName()),
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                deadline.left().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /**
     * What is wanted of a statement's result, while that is open.
     *
     * @throws GraphFailure if there is no answer
     */
    static <R extends @Nullable Object> R execute(
            Transaction transaction,
            String statement,
            Map<String, ? extends @Nullable Object> parameters,
            Function<Result, R> wanted) {
        return GraphFailure.translatingEmbedded(() -> {
            var sent = Sent.of(statement, parameters);
            try (var result = transaction.execute(sent.text(), sent.values().asMap())) {
                return wanted.apply(result);
            }
        });
    }

    /** Once more, if it is called again. */
    @Override
    public T get() {
        try (var transaction = begin()) {
            return work.apply(transaction);
        }
    }

    private Transaction begin() {
        var transaction = GraphFailure.translatingEmbedded(beginning);
        opened(transaction);
        return transaction;
    }

    private synchronized void opened(Transaction transaction) {
        open = transaction;
        if (givenUp) {
            transaction.terminate();
        }
    }

    /** Interrupts nobody: an interrupted thread closes the store's files under all others. */
    @Override
    public synchronized void giveUp(FutureTask<T> task) {
        task.cancel(false);
        givenUp = true;
        if (open != null) {
            open.terminate();
        }
    }
}
