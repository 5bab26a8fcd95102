package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** Nobody waits for the database longer than he has time, and it does not work for somebody who has gone. */
@Timeout(120)
class DeadlineTest {

    /** Would take hours, and can be ended at any of its rows. */
    private static final String ENDLESS =
            "CYPHER 25 UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN sum(i + j) AS endless";

    private final TestGraph graph = TestGraph.shared();

    private static void isLate(Runnable asking) {
        assertThatThrownBy(asking::run).isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                .isEqualTo(GraphFailure.Kind.TIMED_OUT));
    }

    /** What runs in the database besides the question itself. */
    private List<Object> running() {
        return graph
                .run(
                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless'"
                                + " AND NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery",
                        Map.of())
                .stream()
                .map(row -> (Object) row)
                .toList();
    }

    private void awaitNothingRunning() {
        while (!running().isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static List<GraphReader> readers() {
        return TestGraph.shared().readers();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void endsTheStatementInTheDatabase(GraphReader reader) {
        isLate(() -> reader.row(ENDLESS, Map.of(), Deadline.in(Duration.ofMillis(700))));
        awaitNothingRunning();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void endsTheStatementOfOneWhoIsCalledBack(GraphReader reader) throws Exception {
        var asking = new FutureTask<Object>(() -> reader.row(ENDLESS, Map.of(), Deadline.in(Duration.ofMinutes(10))));
        var caller = Thread.ofVirtual().start(asking);
        while (running().isEmpty()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        caller.join();
        awaitNothingRunning();
    }

    @Test
    void freesWhoWaitsForADatabaseThatDoesNotAnswer() throws Exception {
        try (var relay = new Relay(URI.create(graph.uri()));
                var driver = GraphDatabase.driver(relay.uri(), AuthTokens.basic("neo4j", graph.password()))) {
            var reader = new BoltReader(driver, TestGraph.DATABASE, System::currentTimeMillis);
            assertThat(reader.row("RETURN 1 AS one", Map.of(), Deadline.in(Duration.ofMinutes(1))))
                    .containsExactly(1L);
            relay.fallSilent();
            isLate(() -> reader.row("RETURN 1 AS one", Map.of(), Deadline.in(Duration.ofMillis(700))));
            relay.hungUp().join();
        }
    }

    @Test
    void tellsThatThereIsNoThread() {
        assertThatThrownBy(() -> Waiting.upTo(
                        Deadline.in(Duration.ofMinutes(1)),
                        _ -> {
                            throw new RejectedExecutionException();
                        },
                        () -> "answered"))
                .isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(GraphFailure.Kind.UNAVAILABLE));
    }
}
