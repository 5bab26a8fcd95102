package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.ENDLESS;
import static io.ismsgraph.console.TestConsole.QUICK;
import static io.ismsgraph.console.TestConsole.refused;
import static io.ismsgraph.console.TestConsole.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;

/** Statements that run wild are ended, whatever it takes, and others are not. */
@Timeout(600)
class RunawayTest {

    private final TestConsole test = new TestConsole();

    @AfterEach
    void close() throws InterruptedException {
        test.close();
    }

    @Test
    void isEndedWhenItTakesTooLongOrTooMuch() {
        refused(() -> test.within(QUICK).run(statement(ENDLESS)), Code.TIMED_OUT, "took too long");
        assertThat(test.lines().getLast()).contains("outcome=The statement took too long");
        refused(
                () -> test.within(QUICK)
                        .run(statement(
                                "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c"
                                        + " RETURN collect([a, b, c]) AS all")),
                Code.TOO_COSTLY,
                "more memory");
    }

    @Test
    void isEndedOnDemand() {
        var console = test.usual();
        var running = CompletableFuture.runAsync(() -> console.run(statement(ENDLESS)));
        awaitOne(console, running);
        var one = console.watch().all().getFirst();
        assertThat(one.statement().text()).isEqualTo(ENDLESS);
        while (!running.isDone()) {
            // It may not have reached the database yet.
            console.watch().end(one);
        }
        assertThatThrownBy(running::join).hasMessageContaining("ended on demand");
        assertThat(console.watch().all()).isEmpty();
    }

    @Test
    void keepsOthersWaitingOutside() {
        var console = test.within(new Limits(QUICK.time(), QUICK.grace(), 50, 1_000_000, 1));
        var running = CompletableFuture.runAsync(() -> console.run(statement(ENDLESS)));
        awaitOne(console, running);
        refused(() -> console.run(statement("RETURN 1")), Code.TOO_MANY, "As many statements run as may");
        assertThatThrownBy(running::join).hasMessageContaining("took too long");
        assertThat(console.run(statement("RETURN 1")).outcome().rows()).isEqualTo(1);
    }

    private static void awaitOne(Console console, CompletableFuture<?> running) {
        while (console.watch().all().isEmpty()) {
            if (running.isDone()) {
                running.join();
            }
            Thread.onSpinWait();
        }
    }

    /** What a database does not give up takes the process that reads along, and nothing else. */
    @Test
    void takesTheProcessThatReadsAlong() {
        try (var isolation = TestConsole.isolation(Duration.ofMillis(50))) {
            endWhatIsNotGivenUp(isolation.lease());
            // Started anew, and gone when nobody needs it.
            try (var lease = isolation.lease()) {
                lease.driver().verifyConnectivity();
                assertThat(isolation.isReading()).isTrue();
            }
            while (isolation.isReading()) {
                Thread.onSpinWait();
            }
        }
    }

    private static void endWhatIsNotGivenUp(Lease runaway) {
        var watch = new Watch(new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1), Clock.systemUTC());
        try (var lease = runaway) {
            refused(
                    () -> {
                        try {
                            watch.over("run", statement("runaway"), lease, () -> unstoppable(lease));
                        } catch (IOException impossible) {
                            throw new AssertionError(impossible);
                        }
                    },
                    Code.TIMED_OUT,
                    "took too long");
            assertThatThrownBy(lease.driver()::verifyConnectivity).isInstanceOf(Exception.class);
        }
    }

    private static Record unstoppable(Lease lease) {
        try (var session = lease.driver().session()) {
            return session.run("RETURN reduce(s = 0, i IN range(1, 100000000000) | s + i)")
                    .single();
        } catch (Neo4jException broken) {
            throw Failure.of(broken, 0);
        }
    }
}
