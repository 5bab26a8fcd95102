package io.ismsgraph.graph;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final String UNKNOWN_TYPE = "01N51";

    private final Driver driver;
    private final SessionConfig reading;
    private final Clock clock;
    private final AtomicLong lastRecorded;
    private final TransactionConfig deadline;

    BoltReader(Driver driver, String database, Clock clock, AtomicLong lastRecorded, Duration deadline) {
        this.driver = driver;
        this.reading = SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(AccessMode.READ)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.clock = clock;
        this.lastRecorded = lastRecorded;
        this.deadline = TransactionConfig.builder().withTimeout(deadline).build();
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters) {
        var query = new Query(statement, GraphFailure.sent(parameters));
        return GraphFailure.translating(() -> {
            try {
                return read(query);
            } catch (Neo4jException passing) {
                // An auto-commit statement is not retried by the driver; a read may be, once.
                if (passing instanceof RetryableException) {
                    return read(query);
                }
                throw passing;
            }
        });
    }

    /** Auto-commit: the statement is the transaction, which saves the round trips that begin and end one. */
    private List<@Nullable Object> read(Query query) {
        try (var session = driver.session(reading)) {
            var record = session.run(query, deadline).single();
            var columns = new ArrayList<@Nullable Object>(record.size());
            for (int i = 0; i < record.size(); i++) {
                columns.add(record.get(i).asObject());
            }
            return columns;
        }
    }

    @Override
    public long now() {
        return Math.max(clock.millis(), lastRecorded.get());
    }

    @Override
    public boolean knows(Collection<String> relationshipTypes) {
        var statement = "EXPLAIN MATCH ()-[:" + String.join("|", relationshipTypes) + "]->() RETURN 1 AS one";
        return GraphFailure.translating(() -> {
            try (var session = driver.session(reading)) {
                return session.run(statement).consume().gqlStatusObjects().stream()
                        .noneMatch(status -> status.gqlStatus().equals(UNKNOWN_TYPE));
            }
        });
    }

    @Override
    public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
        try (var session = driver.session(reading)) {
            var summary = session.run("EXPLAIN " + statement, parameters).consume();
            return summary.queryType() == QueryType.READ_ONLY ? null : "it would write";
        } catch (ClientException failure) {
            return failure.getMessage();
        }
    }
}
