package io.ismsgraph.graph;

import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.internal.kernel.api.security.StaticAccessMode;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** One statement in a read transaction of its own, which ends when it is given up. */
final class EmbeddedRead<T extends @Nullable Object> implements Waiting.Work<T> {

    private final GraphDatabaseAPI database;
    private final String statement;
    private final Map<String, @Nullable Object> parameters;
    private final Deadline deadline;
    private final Function<Result, T> reading;
    private @Nullable Transaction open;
    private boolean givenUp;

    /** @param reading what is wanted of its result, while that is open */
    EmbeddedRead(
            GraphDatabaseAPI database,
            String statement,
            Map<String, @Nullable Object> parameters,
            Deadline deadline,
            Function<Result, T> reading) {
        this.database = database;
        this.statement = statement;
        this.parameters = parameters;
        this.deadline = deadline;
        this.reading = reading;
    }

    /** @throws GraphFailure if there is no answer */
    @Override
    public T get() {
        try (var transaction = begin();
                var result = transaction.execute(
                        statement, GraphFailure.sent(parameters).asMap())) {
            return reading.apply(result);
        } catch (RuntimeException failure) {
            throw GraphFailure.ofEmbedded(failure);
        }
    }

    private Transaction begin() {
        var transaction = database.beginTransaction(
                KernelTransaction.Type.IMPLICIT,
                SecurityContext.authDisabled(
                        StaticAccessMode.READ, ClientConnectionInfo.EMBEDDED_CONNECTION, database.databaseName()),
                ClientConnectionInfo.EMBEDDED_CONNECTION,
                deadline.left().toMillis(),
                TimeUnit.MILLISECONDS);
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
