package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The demo in a real graph. */
class DemoLoaderTest {

    private static final int INTERRUPTED_AFTER = 20;

    private final TestGraph graph = TestGraph.empty();
    private final Recorder recorder = new Recorder(graph.driver(), TestGraph.DATABASE, Clock.systemUTC());
    private final DemoLoader loader = new DemoLoader(recorder);

    /** One load serves all that is asked of a loaded graph, since it takes its time. */
    @Test
    void finishesAnInterruptedLoadAndThenLeavesTheGraphAlone() {
        recorder.record(Recording::at);
        var moments = DemoGraph.moments();
        loader.load(moments.subList(0, INTERRUPTED_AFTER));
        assertThat(status()).isEqualTo("RUNNING");
        assertThat(loader.loadIfEmpty()).isTrue();
        assertThat(status()).isEqualTo("DONE");
        assertThat(loader.loadIfEmpty()).isFalse();
        assertThat(count("MATCH (c:Clock) RETURN c.last AS n", Map.of()))
                .isEqualTo(moments.getLast().at());
        assertThat(count("MATCH (n:SourceEver) RETURN min(n.recordedFrom) AS n", Map.of()))
                .isEqualTo(moments.getFirst().at());
        assertHoldsWhatWasSaid(moments);
    }

    private void assertHoldsWhatWasSaid(List<Moment> moments) {
        var now = System.currentTimeMillis();
        var asOf = Times.startOf(DemoGraph.DAY.minusDays(200));
        var knownAt = Times.startOf(DemoGraph.DAY.minusDays(100));
        var present = Snapshot.of(moments, now, Times.END);
        var past = Snapshot.of(moments, asOf, knownAt);
        for (var label : List.of("Organisation", "System", "Touchpoint", "Exposure", "Certificate", "Incident")) {
            assertThat(count("MATCH (n:" + label + ") RETURN count(n) AS n", Map.of()))
                    .as(label)
                    .isEqualTo(present.ids(label).size());
        }
        for (var type : List.of("OPERATES", "EXPOSES", "EXPOSED_TO", "HOLDS", "COVERS", "USES", "SUFFERED")) {
            assertThat(count(
                            "MATCH ()-[r:" + type + "]->() WHERE r.validFrom <= $now AND r.validTo > $now"
                                    + " RETURN count(r) AS n",
                            Map.of("now", now)))
                    .as(type)
                    .isEqualTo(present.ofType(type).size());
            assertThat(count(
                            "MATCH ()-[r:" + type + "|" + type + "_PAST]->() WHERE r.validFrom <= $asOf AND r.validTo"
                                    + " > $asOf AND r.recordedFrom <= $knownAt AND"
                                    + " r.recordedTo > $knownAt RETURN count(r) AS n",
                            Map.of("asOf", asOf, "knownAt", knownAt)))
                    .as(type + " then")
                    .isEqualTo(past.ofType(type).size());
        }
    }

    @Test
    void leavesAStoreAloneThatHoldsAnything() {
        recorder.record(recording ->
                recording.describe("Weakness", Period.ALWAYS, "s", List.of(new Description("w", Map.of("name", "w")))));
        assertThat(loader.loadIfEmpty()).isFalse();
        assertThat(count("MATCH (n:ImportEver) RETURN count(n) AS n", Map.of())).isZero();
    }

    private Object status() {
        return Objects.requireNonNull(
                graph.run("MATCH (n:Import {id: $id}) RETURN n.status AS status", Map.of("id", Book.WHOLE))
                        .getFirst()
                        .get("status"));
    }

    private long count(String statement, Map<String, Object> parameters) {
        return (Long) Objects.requireNonNull(
                graph.run(statement, parameters).getFirst().get("n"));
    }
}
