package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.summary.QueryType;

/** Reads over the driver: any Neo4j, the embedded one included. */
final class BoltReader implements GraphReader {

    private static final Executor THREADS = Thread.ofVirtual().name("reading")::start;

    private final Driver driver;
    private final SessionConfig reading;
    private final LongSupplier present;

    /** @param present the moment to read the present at */
    BoltReader(Driver driver, String database, LongSupplier present) {
        this.driver = driver;
        this.reading = SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.present = present;
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var query = query(statement, parameters);
        return Waiting.upTo(deadline, THREADS, () -> GraphFailure.translating(() -> patiently(query, deadline)));
    }

    /** An auto-commit statement is not retried by the driver; a read may be, once. */
    private List<@Nullable Object> patiently(Query query, Deadline deadline) {
        try {
            return read(query, deadline);
        } catch (Neo4jException passing) {
            if (passing instanceof RetryableException && !deadline.isOver()) {
                return read(query, deadline);
            }
            throw passing;
        }
    }

    /** Auto-commit: the statement is the transaction, which saves the round trips that begin and end one. */
    private List<@Nullable Object> read(Query query, Deadline deadline) {
        try (var session = driver.session(reading)) {
            return BoltTransactions.columns(session.run(query, ending(deadline)).single());
        }
    }

    @Override
    public long now() {
        return present.getAsLong();
    }

    @Override
    public boolean knows(Collection<String> relationshipTypes) {
        var statement = UnknownTypes.statement(relationshipTypes);
        return GraphFailure.translating(() -> {
            try (var session = driver.session(reading)) {
                return session.run(statement).consume().gqlStatusObjects().stream()
                        .noneMatch(status -> status.gqlStatus().equals(UnknownTypes.STATUS));
            }
        });
    }

    @Override
    public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
        try (var session = driver.session(reading)) {
            var summary = session.run(query("EXPLAIN " + statement, parameters)).consume();
            return summary.queryType() == QueryType.READ_ONLY ? null : "it would write";
        } catch (ClientException failure) {
            return failure.getMessage();
        }
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var explaining = query("EXPLAIN " + statement, parameters);
        return Waiting.upTo(
                deadline,
                THREADS,
                () -> GraphFailure.translating(() -> {
                    try (var session = driver.session(reading)) {
                        return PlanStep.of(session.run(explaining, ending(deadline))
                                .consume()
                                .plan());
                    }
                }));
    }

    private static Query query(String statement, Map<String, @Nullable Object> parameters) {
        var sent = Sent.of(statement, parameters);
        return new Query(sent.text(), sent.values());
    }

    private static TransactionConfig ending(Deadline deadline) {
        return TransactionConfig.builder().withTimeout(deadline.left()).build();
    }
}
