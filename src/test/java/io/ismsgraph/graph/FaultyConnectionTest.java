package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.graph.GraphFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** Whatever becomes of the connection, whoever asks is free by his deadline, and answered again once it is mended. */
@Timeout(120)
class FaultyConnectionTest {

    private static final Deadline PATIENT = Deadline.in(Duration.ofMinutes(5));

    private final TestGraph graph = TestGraph.shared();
    private final Relay relay = new Relay(URI.create(graph.uri()));
    private final Driver driver =
            GraphDatabase.driver(relay.uri(), AuthTokens.basic("neo4j", graph.password()), limits());
    private final BoltReader reader = new BoltReader(driver, TestGraph.DATABASE, System::currentTimeMillis);
    private final Recorder recorder = new Recorder(driver, TestGraph.DATABASE, Clock.systemUTC());

    FaultyConnectionTest() throws IOException {}

    /** Those of the application. */
    private static Config limits() {
        var config = Config.builder();
        new GraphConfiguration().driverLimits().customize(config);
        return config.build();
    }

    @AfterEach
    void close() {
        relay.close();
        driver.close();
    }

    static List<Consumer<Relay>> faults() {
        return List.of(Relay::cut, Relay::fallSilent, Relay::slowDown);
    }

    static List<Consumer<Relay>> whole() {
        return List.of(Relay::cut, Relay::fallSilent);
    }

    private List<?> one(Deadline deadline) {
        return reader.row("RETURN range(1, 2000) AS numbers, 1 AS one", Map.of(), deadline);
    }

    private static void isGivenUp(Runnable asking) {
        assertThatThrownBy(asking::run).isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                .isIn(Kind.TIMED_OUT, Kind.UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void freesWhoReads(Consumer<Relay> fault) {
        assertThat(one(PATIENT)).hasSize(2);
        fault.accept(relay);
        isGivenUp(() -> one(Deadline.in(Duration.ofMillis(500))));
        relay.mend();
        assertThat(one(PATIENT)).hasSize(2);
    }

    /** Nothing was known of the database before. A slow first greeting is a fault of the driver's own, told as one of ours. */
    @ParameterizedTest
    @MethodSource("whole")
    void freesWhoAsksFirst(Consumer<Relay> fault) {
        fault.accept(relay);
        isGivenUp(() -> one(Deadline.in(Duration.ofMillis(500))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void freesWhoWantsToKnowWhetherAllIsWell(Consumer<Relay> fault) {
        recorder.beat(PATIENT);
        fault.accept(relay);
        isGivenUp(() -> recorder.beat(Deadline.in(Duration.ofMillis(100))));
        relay.mend();
        recorder.beat(PATIENT);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void freesWhoDoesSomething(Consumer<Relay> fault) {
        recorder.record(PATIENT, Recording::at);
        fault.accept(relay);
        isGivenUp(() -> recorder.record(Deadline.in(Duration.ofMillis(500)), Recording::at));
        relay.mend();
        assertThat(recorder.record(PATIENT, Recording::at)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void freesWhoLooksSomethingUp(Consumer<Relay> fault) {
        var numbers = "RETURN range(1, 2000) AS numbers";
        assertThat(recorder.read(numbers, Map.of())).hasSize(1);
        fault.accept(relay);
        isGivenUp(() -> recorder.read(Deadline.in(Duration.ofMillis(500)), numbers, Map.of()));
        relay.mend();
        assertThat(recorder.read(numbers, Map.of())).hasSize(1);
    }

    /** One that works says so now and then, however long it has nothing to tell. */
    @Test
    void doesNotTakeADatabaseThatWorksForOneThatIsSilent() {
        var endless = "CYPHER 25 UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN sum(i + j) AS sum";
        var work =
                TransactionConfig.builder().withTimeout(Duration.ofSeconds(8)).build();
        try (var session = driver.session()) {
            assertThatThrownBy(() -> session.run(endless, work).consume())
                    .isInstanceOfSatisfying(Neo4jException.class, ended -> assertThat(ended.code())
                            .contains("TransactionTimedOut"));
        }
    }

    /** A load has no deadline, for what it writes may take long; but a database that is silent does not hold it for ever. */
    @Test
    void freesWhoWrites() {
        recorder.record(Recording::at);
        relay.fallSilent();
        isGivenUp(() -> recorder.record(Recording::at));
        relay.mend();
        assertThat(recorder.record(Recording::at)).isPositive();
    }
}
