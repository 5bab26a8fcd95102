package io.ismsgraph.console;

import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Waiting;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.exceptions.Neo4jException;

/** Reaches what statements read; nobody waits long for what is gone. */
final class Connection {

    private static final int SECONDS = 2;

    /** What is small is answered by then, or not at all: another Neo4j may be silent for minutes before the driver gives it up. */
    private static final Duration SOON = Duration.ofSeconds(9);

    private static final QueryConfig READING =
            QueryConfig.builder().withRouting(RoutingControl.READ).build();

    /** As many as run at once, those that end them, and some more. */
    private static final int CONNECTIONS = 10;

    private Connection() {}

    static Driver to(URI uri, String user, String password) {
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic(user, password),
                Config.builder()
                        .withConnectionTimeout(SECONDS, TimeUnit.SECONDS)
                        .withConnectionAcquisitionTimeout(SECONDS, TimeUnit.SECONDS)
                        .withMaxTransactionRetryTime(SECONDS, TimeUnit.SECONDS)
                        .withMaxConnectionPoolSize(CONNECTIONS)
                        .withTelemetryDisabled(true)
                        .build());
    }

    /**
     * Asks something small.
     *
     * @param otherwise what to say if there is no answer soon
     */
    static List<Record> ask(Driver driver, String statement, Map<String, ?> parameters, String otherwise) {
        var asking = driver.executableQuery(statement)
                .withParameters(Map.copyOf(parameters))
                .withConfig(READING);
        try {
            return Waiting.upTo(
                    Deadline.in(SOON),
                    task -> Thread.ofVirtual().name("console").start(task),
                    () -> asking.execute().records());
        } catch (Neo4jException | GraphFailure silent) {
            throw new Unanswered(Code.UNAVAILABLE, otherwise);
        }
    }
}
