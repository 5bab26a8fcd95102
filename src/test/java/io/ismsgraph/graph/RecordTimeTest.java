package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Record times are taken from one clock, and only ever increase. */
@ParameterizedClass
@EnumSource(Way.class)
class RecordTimeTest {

    private static final int WRITERS = 4;
    private static final int WRITES = 25;

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(1_000_000);
    private final Recorder recorder;

    RecordTimeTest(Way way) {
        recorder = graph.recorder(way, clock);
    }

    @Test
    void takesTheWallClocksTimeWhenItIsLater() {
        assertThat(recorder.<Long>record(Recording::at)).isEqualTo(1_000_000);
        clock.advance(5_000);
        assertThat(recorder.<Long>record(Recording::at)).isEqualTo(1_005_000);
    }

    @Test
    void increasesWhileTheWallClockStandsOrGoesBack() {
        var times = new ArrayList<Long>();
        for (long step : List.of(0L, 0L, -700L, -1L, 0L)) {
            clock.advance(step);
            times.add(recorder.record(Recording::at));
        }
        assertThat(times).containsExactly(1_000_000L, 1_000_001L, 1_000_002L, 1_000_003L, 1_000_004L);
    }

    @Test
    void givesEveryConcurrentWriterItsOwnInTheOrderOfTheirCommits() throws Exception {
        var works = new ArrayList<Future<List<Long>>>();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                works.add(writers.submit(this::writeMany));
            }
        }
        var distinct = new HashSet<Long>();
        for (var work : works) {
            assertThat(work.get()).isSorted();
            distinct.addAll(work.get());
        }
        assertThat(distinct).hasSize(WRITERS * WRITES);
        assertEachSawAllBefore();
    }

    private List<Long> writeMany() {
        var times = new ArrayList<Long>();
        for (int i = 0; i < WRITES; i++) {
            times.add(recorder.record(recording -> {
                var seen = recording.read("MATCH (n:SourceEver) RETURN count(n) AS n", Map.of());
                var said = new Description(
                        "source-" + recording.at(),
                        Map.of("name", seen.getFirst().getOrDefault("n", -1)));
                recording.describe("Source", Period.ALWAYS, "s", List.of(said));
                return recording.at();
            }));
        }
        return times;
    }

    /** Whoever wrote at a record time had everything of earlier ones before him: knownAt is repeatable. */
    private void assertEachSawAllBefore() {
        var rows = graph.run("MATCH (n:SourceEver) RETURN n.name AS seen, n.recordedFrom AS at ORDER BY at", Map.of());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i)).containsEntry("seen", (long) i);
        }
    }
}
