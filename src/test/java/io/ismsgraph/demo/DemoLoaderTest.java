package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.evidence.EvidenceStore;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.format.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a real graph. */
class DemoLoaderTest {

    private static final int INTERRUPTED_AFTER = 20;

    private final TestGraph graph = TestGraph.empty();
    private final Recorder recorder = graph.recorder(Clock.systemUTC());
    private final EvidenceStore store;
    private final DemoLoader loader;

    DemoLoaderTest(@TempDir Path folder) {
        store = EvidenceStore.in(folder, 1_000);
        loader = new DemoLoader(recorder, store);
    }

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
        assertAnswersForItsSources(moments.getFirst().at());
        assertIsNotDoubledByTheCatalogue();
        assertKeepsTheFilesOfItsEvidence();
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

    /** A source of what is said is itself there at whatever moment is asked about. */
    private void assertAnswersForItsSources(long first) {
        assertThat(count(
                        "MATCH (n:ImportEver)-[:WAS*0..1]->(s) WHERE s.validFrom >= $first AND s.recordedTo = $inf"
                                + " RETURN count(*) AS n",
                        Map.of("first", first, "inf", Times.END)))
                .isZero();
    }

    private void assertIsNotDoubledByTheCatalogue() {
        var including = "MATCH (:Edition {code: '2023'})-[r:INCLUDES]->(:Control) RETURN count(r) AS n";
        var parts = "MATCH ()-[r:PART_OF]->(:Section) RETURN count(r) AS n";
        var before = List.of(count(including, Map.of()), count(parts, Map.of()));
        load("isms-p-catalogue", """
            {"Framework":"KISA-ISMS-P","Version":"2023","Description":"우리말","Requirements":[{"Id":"2.4.5","Name":"검토",
            "Checks":[],"Attributes":[{"Domain":"2. 보호","Subdomain":"2.4 물리"}]}]}
            """);

        assertThat(List.of(count(including, Map.of()), count(parts, Map.of()))).isEqualTo(before);
        assertThat(before.getFirst()).isEqualTo(101);
        assertThat(count("MATCH (c:Control {title: '검토', code: '2.4.5'}) RETURN count(c) AS n", Map.of()))
                .isEqualTo(1);
        assertThat(count("MATCH (s:Scheme {name: 'ISMS-P'}) RETURN count(s) AS n", Map.of()))
                .isEqualTo(1);
    }

    /** Under their digests: a store that had others would keep them under theirs. */
    private void assertKeepsTheFilesOfItsEvidence() {
        var digests = graph.run("MATCH (n:Evidence|Exhibit) RETURN DISTINCT n.sha256 AS sha256", Map.of()).stream()
                .map(row -> String.valueOf(row.get("sha256")))
                .toList();
        assertThat(digests).hasSizeGreaterThan(20);
        try {
            assertThat(store.all()).containsExactlyInAnyOrderElementsOf(digests);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void load(String format, String text) {
        try (var file = Spool.of("file.json", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            new Loader(recorder, Path.of("target"))
                    .load(Formats.named(format).orElseThrow(), file, Options.NONE, Progress.SILENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void isFinishedBeforeAnythingIsLoaded() {
        recorder.record(Recording::at);
        loader.load(DemoGraph.moments().subList(0, 1));

        assertThatThrownBy(() -> load("kev", "{}"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("The demo graph of this store is not loaded whole.");
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
