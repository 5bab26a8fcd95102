package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.graph.GraphFailure.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every way to write the graph has to do. */
@ParameterizedClass
@EnumSource(Way.class)
@Timeout(120)
class TransactionsTest {

    private static final String MAKE = "CREATE (n:Organisation {id: $id})";
    private static final String ENDLESS =
            "CYPHER 25 UNWIND range(1, 1000000) AS i UNWIND range(1, 1000000) AS j RETURN sum(i + j) AS sum";
    private static final String MADE = "MATCH (n:Organisation {id: $id}) RETURN count(n) AS n";
    private static final String CHANGE = "MATCH (n:Organisation {id: $id}) SET n.changed = coalesce(n.changed, 0) + 1";

    private final TestGraph graph = TestGraph.empty();
    private final Transactions transactions;

    TransactionsTest(Way way) {
        transactions = graph.transactions(way, new WriteGate());
    }

    private void make(String id) {
        transactions.writing(statements -> {
            statements.run(MAKE, Map.of("id", id));
            return id;
        });
    }

    private @Nullable Object made(String id) {
        return graph.run(MADE, Map.of("id", id)).getFirst().get("n");
    }

    @Test
    void handsOutValuesAsReadersDo() {
        var day = LocalDate.of(2026, 1, 31);
        var said = Map.of("texts", List.of("a", "b"), "numbers", new long[] {1, 2}, "day", day, "small", 7);
        List<Map<String, @Nullable Object>> rows = transactions.writing(statements -> {
            statements.run("CREATE (n:Organisation {id: 'values'}) SET n += $said", Map.of("said", said));
            return statements.rows(
                    "MATCH (n:Organisation {id: 'values'}) RETURN n.texts AS texts, properties(n) AS all", Map.of());
        });
        var all =
                Map.of("id", "values", "texts", List.of("a", "b"), "numbers", List.of(1L, 2L), "day", day, "small", 7L);
        assertThat(rows).isEqualTo(List.of(Map.of("texts", List.of("a", "b"), "all", all)));
        assertThat(transactions.<List<@Nullable Object>>reading(
                        statements -> statements.row("RETURN 2 AS z, null AS a", Map.of())))
                .containsExactly(2L, null);
    }

    @Test
    void keepsBytes() {
        List<@Nullable Object> row = transactions.writing(statements -> statements.row(
                "CREATE (n:Organisation {id: 'bytes', bytes: $bytes}) RETURN n.bytes, properties(n).bytes",
                Map.of("bytes", new byte[] {1, 2})));
        assertThat(row).hasSize(2).allSatisfy(bytes -> assertThat(bytes).isEqualTo(new byte[] {1, 2}));
    }

    @Test
    void leavesNothingOfWhatFails() {
        var failure = new IllegalStateException("changed my mind");
        assertThatThrownBy(() -> transactions.writing(statements -> {
                    statements.run(MAKE, Map.of("id", "o"));
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(made("o")).isEqualTo(0L);
    }

    @Test
    void tellsWhatTheDatabaseRefuses() {
        make("o");
        assertThatThrownBy(() -> make("o"))
                .isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.INTERNAL));
        assertThat(made("o")).isEqualTo(1L);
    }

    @Test
    void writesNothingWhereItReads() {
        assertThatThrownBy(() -> transactions.reading(statements -> {
                    statements.run(MAKE, Map.of("id", "o"));
                    return "written";
                }))
                .isInstanceOf(GraphFailure.class);
        assertThat(made("o")).isEqualTo(0L);
    }

    @Test
    void givesUpWhatIsReadTooLong() {
        assertThatThrownBy(() -> transactions.reading(
                        Deadline.in(Duration.ofMillis(300)), statements -> statements.row(ENDLESS, Map.of())))
                .isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.TIMED_OUT));
    }

    /** Nobody waits for it any longer, so nothing of it stays, however far it had come. */
    @Test
    void undoesWhatIsLate() {
        assertThatThrownBy(() -> transactions.writing(Deadline.in(Duration.ofMillis(300)), statements -> {
                    statements.run(MAKE, Map.of("id", "o"));
                    return statements.row(ENDLESS, Map.of());
                }))
                .isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.TIMED_OUT));
        // It waits for the lock on the id, if the other holds that yet.
        make("o");
        assertThat(made("o")).isEqualTo(1L);
    }

    /** Two who wait for each other: one is sent back, and comes again. */
    @Test
    void doesAgainWhatFailsInPassing() throws Exception {
        make("a");
        make("b");
        var both = new CountDownLatch(2);
        var attempts = new AtomicInteger();
        try (var writers = Executors.newFixedThreadPool(2)) {
            var forth = writers.submit(() -> change("a", "b", both, attempts));
            var back = writers.submit(() -> change("b", "a", both, attempts));
            forth.get();
            back.get();
        }
        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(graph.run("MATCH (n:Organisation) RETURN n.changed AS changed", Map.of()))
                .isEqualTo(List.of(Map.of("changed", 2L), Map.of("changed", 2L)));
    }

    private String change(String first, String second, CountDownLatch both, AtomicInteger attempts) {
        return transactions.writing(statements -> {
            attempts.incrementAndGet();
            statements.run(CHANGE, Map.of("id", first));
            both.countDown();
            while (both.getCount() > 0) {
                Thread.onSpinWait();
            }
            statements.run(CHANGE, Map.of("id", second));
            return second;
        });
    }
}
