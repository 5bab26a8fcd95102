package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever writes in this process and is called back is free, and the database works for him no longer. */
@Timeout(120)
class EmbeddedTransactionsTest {

    /** Would take hours, and can be ended at any of its rows. */
    private static final String ENDLESS =
            "CYPHER 25 UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN sum(i + j) AS endless";

    private final TestGraph graph = TestGraph.empty();
    private final WriteGate gate = new WriteGate();
    private final Transactions transactions = graph.transactions(Way.IN_PROCESS, gate);
    private final CountDownLatch left = new CountDownLatch(1);

    @BeforeEach
    void onlyWhereItIsInThisProcess() {
        assumeTrue(graph.embedded().isPresent());
    }

    private <T> void callBack(CountDownLatch begun, Function<Statements, T> work) throws InterruptedException {
        var writing = new FutureTask<T>(() -> transactions.writing(work));
        var caller = Thread.ofVirtual().start(writing);
        begun.await();
        caller.interrupt();
        caller.join();
        assertThatThrownBy(writing::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(GraphFailure.class);
    }

    private void awaitThatHeHasLeft() {
        while (left.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void endsTheStatement() throws Exception {
        var begun = new CountDownLatch(1);
        callBack(begun, statements -> {
            statements.run("CREATE (n:Organisation {id: 'o'})", Map.of());
            begun.countDown();
            return statements.row(ENDLESS, Map.of());
        });
        gate.whileClosed(() -> "ended");
        assertThat(graph.run("MATCH (n:Organisation) RETURN n", Map.of())).isEmpty();
    }

    /** An interrupted thread would close the store's files under all others. */
    @Test
    void interruptsNobodyWhoWrites() throws Exception {
        var begun = new CountDownLatch(1);
        var interrupted = new CompletableFuture<Boolean>();
        callBack(begun, _ -> {
            begun.countDown();
            awaitThatHeHasLeft();
            return interrupted.complete(Thread.currentThread().isInterrupted());
        });
        left.countDown();
        assertThat(interrupted.get()).isFalse();
    }

    /** What he began is still open: the gate is his until it has ended. */
    @Test
    void keepsTheGateOpenUntilWhatHeBeganHasEnded() throws Exception {
        var begun = new CountDownLatch(1);
        callBack(begun, _ -> {
            begun.countDown();
            awaitThatHeHasLeft();
            return "done";
        });
        var closer = Thread.ofPlatform().start(() -> gate.whileClosed(() -> "closed"));
        while (!WriteGateTest.someoneIsHeldBack() && closer.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(closer.isAlive()).isTrue();
        left.countDown();
        closer.join();
    }
}
