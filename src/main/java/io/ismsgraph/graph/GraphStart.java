package io.ismsgraph.graph;

import java.time.Duration;
import java.time.Instant;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Waits for the first answer of the graph database.
 *
 * <p>The first connection loads much code on both sides, so on a busy machine it takes longer than any later one may; and
 * an external database may be starting at the same time.
 */
final class GraphStart {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private GraphStart() {}

    static void awaitAnswer(Driver driver, Duration patience) {
        var end = Instant.now().plus(patience);
        while (true) {
            try {
                driver.verifyConnectivity();
                return;
            } catch (AuthenticationException failure) {
                throw GraphStartException.refused(failure);
            } catch (Neo4jException failure) {
                if (Instant.now().isAfter(end)) {
                    throw GraphStartException.silent(failure);
                }
                pause(failure);
            }
        }
    }

    private static void pause(Neo4jException failure) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw GraphStartException.silent(failure);
        }
    }
}
