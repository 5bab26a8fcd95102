package io.ismsgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Transactions of the database that runs in this process, by its own API: a write is some ten small statements, and most of
 * their time over Bolt is Bolt's.
 */
final class EmbeddedTransactions implements Transactions {

    /** A load has no deadline; the database ends what it has worked on for ten minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final GraphDatabaseAPI database;
    private final WriteGate gate;
    private final Executor threads = EmbeddedWork.threads("writing-");

    /** What the driver does again: two who wait for each other, one of whom was sent back. */
    private final RetryTemplate again = new RetryTemplate(RetryPolicy.builder()
            .predicate(failure -> failure instanceof GraphFailure known && known.isPassing())
            .maxRetries(20)
            .delay(Duration.ofMillis(20))
            .multiplier(2)
            .jitter(Duration.ofMillis(10))
            .timeout(Duration.ofSeconds(8))
            .build());

    EmbeddedTransactions(GraphDatabaseService database, WriteGate gate) {
        this.database = (GraphDatabaseAPI) database;
        this.gate = gate;
    }

    @Override
    public <T> T writing(Function<Statements, T> work) {
        return writing(Deadline.in(PATIENCE), work);
    }

    /** The gate is passed where the work is done: one who is called back leaves, and what he began may still be open. */
    @Override
    public <T> T writing(Deadline deadline, Function<Statements, T> work) {
        var once = new EmbeddedWork<T>(database::beginTx, transaction -> {
            var result = work.apply(new Executed(transaction));
            GraphFailure.translatingEmbedded(() -> {
                transaction.commit();
                return "committed";
            });
            return result;
        });
        return Waiting.upTo(deadline, threads, new Waiting.Work<>() {

            @Override
            public T get() {
                return gate.pass(() -> again.invoke(once));
            }

            @Override
            public void giveUp(FutureTask<T> task) {
                once.giveUp(task);
            }
        });
    }

    @Override
    public <T> T reading(Function<Statements, T> work) {
        return reading(Deadline.in(PATIENCE), work);
    }

    @Override
    public <T> T reading(Deadline deadline, Function<Statements, T> work) {
        var reading = new EmbeddedWork<T>(
                () -> EmbeddedWork.reading(database, deadline), transaction -> work.apply(new Executed(transaction)));
        return Waiting.upTo(deadline, threads, reading);
    }

    private record Executed(Transaction transaction) implements Statements {

        @Override
        public List<@Nullable Object> row(String statement, Map<String, ? extends @Nullable Object> parameters) {
            return EmbeddedWork.execute(transaction, statement, parameters, EmbeddedValues::columns);
        }

        @Override
        public List<Map<String, @Nullable Object>> rows(
                String statement, Map<String, ? extends @Nullable Object> parameters) {
            return EmbeddedWork.execute(transaction, statement, parameters, EmbeddedValues::rows);
        }

        @Override
        public void run(String statement, Map<String, ? extends @Nullable Object> parameters) {
            EmbeddedWork.execute(transaction, statement, parameters, EmbeddedValues::rows);
        }
    }
}
