package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.impl.query.QueryCacheStatistics;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** What every way to read the graph has to do. */
class GraphReaderTest {

    private static final int ASKING = 4;

    private static List<GraphReader> readers() {
        return TestGraph.empty().readers();
    }

    private static List<@Nullable Object> row(
            GraphReader reader, String statement, Map<String, @Nullable Object> parameters) {
        return reader.row(statement, parameters, Deadline.in(Duration.ofMinutes(1)));
    }

    private static void fails(GraphReader reader, String statement, GraphFailure.Kind kind) {
        assertThatThrownBy(() -> row(reader, statement, Map.of()))
                .isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(kind));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsItsColumnsInOrder(GraphReader reader) {
        assertThat(row(reader, "RETURN 2 AS z, 'x' AS a, null AS m, 1.5 AS f, true AS b", Map.of()))
                .containsExactly(2L, "x", null, 1.5, true);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsListsWhereverTheyCameFrom(GraphReader reader) {
        TestGraph.shared()
                .run(
                        "MERGE (n:Organisation {id: 'lists'}) SET n += {texts: ['a', 'b'], numbers: [1, 2], fractions:"
                                + " [0.5], flags: [true, false], days: [date('2026-01-31')], none: []}",
                        Map.of());
        var row = row(
                reader,
                "MATCH (n:Organisation {id: 'lists'}) RETURN n.texts AS texts, [[n.numbers, n.fractions], n.flags,"
                        + " null] AS nested, n.days AS days, n.none AS none, [x IN [3, 1] | [x, null]] AS made",
                Map.of());
        var day = LocalDate.of(2026, 1, 31);
        assertThat(row)
                .isEqualTo(List.of(
                        List.of("a", "b"),
                        Arrays.asList(List.of(List.of(1L, 2L), List.of(0.5)), List.of(true, false), null),
                        List.of(day),
                        List.of(),
                        List.of(Arrays.asList(3L, null), Arrays.asList(1L, null))));
    }

    /** A long statement is planned for seconds, and the database would do it for each type and size of each parameter. */
    @ParameterizedTest
    @MethodSource("readers")
    void isPlannedOnceWhateverItIsGiven(GraphReader reader) {
        var database = TestGraph.shared().embedded();
        assumeTrue(database.isPresent(), "only within its process the database tells what it planned");
        var statement = "MATCH (n:Organisation) WHERE n.name = $name AND n.since < $now RETURN count(n) AS n" + " // "
                + UUID.randomUUID();
        var before = planned(database.orElseThrow());
        for (var name : Arrays.asList(null, "a", "x".repeat(50), "x".repeat(500), 7, List.of(), List.of("a", "b"))) {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("name", name);
            parameters.put("now", 1L);
            assertThat(row(reader, statement, parameters)).containsExactly(0L);
        }
        assertThat(planned(database.orElseThrow()) - before).isEqualTo(1);
    }

    /** All come at once, and there is no plan. */
    @ParameterizedTest
    @MethodSource("readers")
    void isPlannedOnceHoweverManyAsk(GraphReader reader) throws Exception {
        var database = TestGraph.shared().embedded();
        assumeTrue(database.isPresent(), "only within its process the database tells what it planned");
        var hops = "-[:SUPPLIED_BY]->(:Organisation)".repeat(8);
        var statement = "RETURN COUNT { MATCH (:Organisation {name: $name})" + hops + " } AS n // " + UUID.randomUUID();
        var first = new FirstAskedReader(reader);
        var before = planned(database.orElseThrow());
        var together = new CyclicBarrier(ASKING);
        try (var pool = Executors.newFixedThreadPool(ASKING)) {
            var asked = pool.invokeAll(Collections.nCopies(ASKING, () -> {
                together.await();
                return row(first, statement, new HashMap<>(Map.of("name", "none")));
            }));
            for (var one : asked) {
                assertThat(one.get()).isEqualTo(List.of(0L));
            }
        }
        assertThat(planned(database.orElseThrow()) - before).isEqualTo(1);
    }

    /** Who waits for another to have asked is free by his own deadline, and a first who fails keeps nobody. */
    @Test
    void waitsForTheFirstNoLongerThanItsDeadline() throws Exception {
        var asking = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        var first = new FirstAskedReader(new ForwardingReader(TestGraph.shared().reader()) {
            @Override
            public List<@Nullable Object> row(
                    String statement, Map<String, @Nullable Object> given, Deadline deadline) {
                asking.countDown();
                try {
                    answer.await();
                } catch (InterruptedException calledBack) {
                    throw new IllegalStateException(calledBack);
                }
                throw GraphFailure.refused("not now");
            }
        });
        try (var pool = Executors.newFixedThreadPool(1)) {
            var one = pool.submit(() -> row(first, "RETURN 1", new HashMap<>()));
            asking.await();
            assertThatThrownBy(() -> first.row("RETURN 1", new HashMap<>(), Deadline.in(Duration.ofMillis(20))))
                    .isInstanceOfSatisfying(
                            GraphFailure.class, late -> assertThat(late.kind()).isEqualTo(GraphFailure.Kind.TIMED_OUT));
            answer.countDown();
            assertThatThrownBy(one::get).hasMessageContaining("not now");
        }
        assertThatThrownBy(() -> row(first, "RETURN 1", new HashMap<>())).hasMessage("not now");
    }

    private static long planned(GraphDatabaseService database) {
        var caches = ((GraphDatabaseAPI) database)
                .getDependencyResolver()
                .resolveDependency(QueryCacheStatistics.class)
                .metricsPerCacheKind();
        return Objects.requireNonNull(caches.get("executable_query")).getMisses();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void refusesAStatementThatLacksAParameter(GraphReader reader) {
        fails(reader, "RETURN $name AS name", GraphFailure.Kind.INTERNAL);
        fails(reader, "RETURN $asOf AS moment", GraphFailure.Kind.INTERNAL);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void takesParametersOfAllKinds(GraphReader reader) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("number", 7);
        parameters.put("long", 1L << 40);
        parameters.put("text", "\u20a9");
        parameters.put("day", LocalDate.of(2026, 2, 1));
        parameters.put("nothing", null);
        parameters.put("list", List.of("x", List.of(1L)));
        parameters.put("map", Map.of("ids", List.of("a")));
        assertThat(row(
                        reader,
                        "RETURN $number AS a, $long AS b, $text AS c, $day AS d, $nothing AS e, $list AS f, $map.ids"
                                + " AS g",
                        parameters))
                .containsExactly(
                        7L,
                        1L << 40,
                        "\u20a9",
                        LocalDate.of(2026, 2, 1),
                        null,
                        List.of("x", List.of(1L)),
                        List.of("a"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void tellsAValueThatCannotBeSentFromALostConnection(GraphReader reader) {
        assertThatThrownBy(() -> row(reader, "RETURN $x AS x", Map.of("x", BigInteger.TEN)))
                .isInstanceOfSatisfying(GraphFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(GraphFailure.Kind.INTERNAL));
    }

    /** Also what would be created only in passing. */
    @ParameterizedTest
    @MethodSource("readers")
    void writesNothing(GraphReader reader) {
        fails(reader, "CREATE (:Written) RETURN 1 AS one", GraphFailure.Kind.INTERNAL);
        fails(reader, "CALL db.createLabel('Written') RETURN 1 AS one", GraphFailure.Kind.INTERNAL);
        fails(reader, "CREATE INDEX written FOR (n:Written) ON (n.x)", GraphFailure.Kind.INTERNAL);
        assertThat(TestGraph.shared().run("SHOW INDEXES YIELD name WHERE name = 'written' RETURN name", Map.of()))
                .isEmpty();
        assertThat(TestGraph.shared().run("MATCH (n:Written) RETURN n", Map.of()))
                .isEmpty();
        assertThat(TestGraph.shared()
                        .run("CALL db.labels() YIELD label WHERE label = 'Written' RETURN label", Map.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void endsWhatNeedsTooMuchMemory(GraphReader reader) {
        fails(
                reader,
                "UNWIND range(1, 5000000) AS i WITH collect([i, toString(i)]) AS many RETURN size(many) AS n",
                GraphFailure.Kind.TOO_COSTLY);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsWhatWasWrittenBefore(GraphReader reader) {
        for (int i = 0; i < 20; i++) {
            TestGraph.shared().run("MERGE (n:Organisation {id: 'counted'}) SET n.at = $i", Map.of("i", i));
            assertThat(row(reader, "MATCH (n:Organisation {id: 'counted'}) RETURN n.at AS at", Map.of()))
                    .containsExactly((long) i);
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void complainsOfWhatIsNoRead(GraphReader reader) {
        assertThat(reader.complaint("MATCH (n) RETURN n", Map.of())).isNull();
        assertThat(reader.complaint("MATCH (n) SET n.x = 1", Map.of())).isEqualTo("it would write");
        assertThat(reader.complaint("MATCH (n)\nRETURN m", Map.of())).contains("`m` not defined", "line 2, column 8");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void knowsTheTypesItHasMet(GraphReader reader) {
        assertThat(reader.knows(List.of("EXPOSES", "EXPOSES_PAST"))).isTrue();
        assertThat(reader.knows(List.of("EXPOSES", "EXPOZES"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void saysHowItWouldAnswer(GraphReader reader) {
        var plan = reader.plan(
                "MATCH (n:Organisation) RETURN count(n) AS n", Map.of(), Deadline.in(Duration.ofMinutes(1)));
        assertThat(plan.operator()).isEqualTo("ProduceResults");
        assertThat(plan.steps()).isNotEmpty();
        assertThat(plan)
                .hasToString(readers()
                        .getFirst()
                        .plan(
                                "MATCH (n:Organisation) RETURN count(n) AS n",
                                Map.of(),
                                Deadline.in(Duration.ofMinutes(1)))
                        .toString());
    }
}
