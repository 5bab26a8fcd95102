package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

/** Transactions over the driver: with any Neo4j, the embedded one included. What fails in passing is done again. */
final class BoltTransactions implements Transactions {

    private static final Executor THREADS = Thread.ofVirtual().name("writing-", 0)::start;

    private final Driver driver;
    private final SessionConfig session;
    private final WriteGate gate;

    BoltTransactions(Driver driver, String database, WriteGate gate) {
        this.driver = driver;
        this.session = SessionConfig.builder()
                .withDatabase(database)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.gate = gate;
    }

    @Override
    public <T> T writing(Function<Statements, T> work) {
        return writing(work, TransactionConfig.empty());
    }

    @Override
    public <T> T writing(Deadline deadline, Function<Statements, T> work) {
        return Waiting.upTo(deadline, THREADS, () -> writing(work, until(deadline)));
    }

    private <T> T writing(Function<Statements, T> work, TransactionConfig limits) {
        return gate.pass(() -> GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                return open.executeWrite(transaction -> work.apply(new Through(transaction)), limits);
            }
        }));
    }

    @Override
    public <T> T reading(Function<Statements, T> work) {
        return reading(work, TransactionConfig.empty());
    }

    @Override
    public <T> T reading(Deadline deadline, Function<Statements, T> work) {
        return Waiting.upTo(deadline, THREADS, () -> reading(work, until(deadline)));
    }

    private <T> T reading(Function<Statements, T> work, TransactionConfig limits) {
        return GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                return open.executeRead(transaction -> work.apply(new Through(transaction)), limits);
            }
        });
    }

    private static TransactionConfig until(Deadline deadline) {
        return TransactionConfig.builder().withTimeout(deadline.left()).build();
    }

    /** Each is a round trip. */
    private record Through(TransactionContext transaction) implements Statements {

        @Override
        public List<@Nullable Object> row(String statement, Map<String, ? extends @Nullable Object> parameters) {
            return columns(result(statement, parameters).single());
        }

        @Override
        public List<Map<String, @Nullable Object>> rows(
                String statement, Map<String, ? extends @Nullable Object> parameters) {
            return result(statement, parameters).list(Record::asMap);
        }

        @Override
        public void run(String statement, Map<String, ? extends @Nullable Object> parameters) {
            result(statement, parameters).consume();
        }

        private Result result(String statement, Map<String, ? extends @Nullable Object> parameters) {
            var sent = Sent.of(statement, parameters);
            return transaction.run(sent.text(), sent.values());
        }
    }

    static List<@Nullable Object> columns(Record record) {
        var columns = new ArrayList<@Nullable Object>(record.size());
        for (int i = 0; i < record.size(); i++) {
            columns.add(record.get(i).asObject());
        }
        return columns;
    }
}
