package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What one writes and reads again, case by case. */
@ParameterizedClass
@EnumSource(Way.class)
class RecorderTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final long EARLIER = NOW - 1_000_000;

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(NOW);
    private final Recorder recorder;

    RecorderTest(Way way) {
        recorder = graph.recorder(way, clock);
    }

    @Test
    void writesNothingWhenTheSameIsSaidAgain() {
        sayEverything();
        var before = everything();
        clock.advance(1_000);
        assertThat(sayEverything()).isEqualTo(new Written(0, 0, 6, 0));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void notesALaterObservationInPlace() {
        sayEverything();
        var again = new Fact("o", "s", Period.since(EARLIER), true, "seen", "i2", NOW + 5, Map.of("note", "x"));
        assertThat(facts(again).unchanged()).isEqualTo(1);
        assertThat(present()).extracting("seenAt").contains(NOW + 5);
        var older = new Fact("o", "s", Period.since(EARLIER), true, "seen", "i3", NOW - 5, Map.of("note", "x"));
        assertThat(facts(older).unchanged()).isEqualTo(1);
        assertThat(present()).extracting("seenAt").contains(NOW + 5);
    }

    @Test
    void writesAFactAnewThatSaysLessThanBefore() {
        sayEverything();
        assertThat(facts(Fact.holds("o", "s", Period.since(EARLIER), "seen", "i2"))
                        .changed())
                .isEqualTo(1);
        assertThat(present()).extracting("note").containsOnlyNulls();
    }

    @Test
    void keepsStatementsOfSeveralSideBySide() {
        sayEverything();
        facts(Fact.ends("o", "s", Period.ALWAYS, "declared", "i2"));
        assertThat(present()).extracting("by").containsExactly("seen");
    }

    /** Nodes and facts that begin are one statement, which passes over those. */
    @Test
    void countsFactsOfWhatBeginsWhoseEndsDoNotExist() {
        var begun = new Beginning("Organisation", Period.ALWAYS, List.of(new Description("new", Map.of())));
        var stated = List.of(
                Fact.holds("new", "nowhere", Period.ALWAYS, "declared", "i"),
                Fact.holds("nobody", "nowhere", Period.ALWAYS, "declared", "i"));
        var facts = List.of(new Facts("OPERATES", "Organisation", "System", stated));
        var written = recorder.record(recording -> recording.begin("i", List.of(begun), facts));
        assertThat(written).isEqualTo(new Written(1, 0, 0, 2));
    }

    @Test
    void countsFactsWhoseEndsDoNotExist() {
        sayEverything();
        var written = facts(
                Fact.holds("o", "nowhere", Period.ALWAYS, "declared", "i"),
                Fact.holds("nobody", "s", Period.ALWAYS, "declared", "i"),
                Fact.ends("o", "nowhere", Period.ALWAYS, "declared", "i"),
                Fact.holds("o", "s", Period.since(EARLIER), "declared", "i"),
                Fact.holds("o", "s", Period.ALWAYS, "on site", "i"));
        assertThat(written).isEqualTo(new Written(1, 0, 1, 3));
    }

    @Test
    void stillShowsARetractedFactToWhoKnewLess() {
        sayEverything();
        clock.advance(1_000);
        facts(Fact.ends("o", "s", Period.ALWAYS, "declared", "i2"), Fact.ends("o", "s", Period.ALWAYS, "seen", "i2"));
        assertThat(present()).isEmpty();
        assertThat(past(NOW + 500, NOW + 1_000)).isEmpty();
        assertThat(past(NOW + 500, NOW + 999)).hasSize(2);
    }

    @Test
    void doesNotShowNowWhatHasEndedBeforeItWasSaid() {
        var period = new Period(EARLIER, NOW - 1);
        recorder.record(recording -> recording.describe("Organisation", period, "i", List.of(organisation(1))));
        assertThat(graph.run("MATCH (n:Organisation) RETURN n", Map.of())).isEmpty();
        assertThat(graph.run("MATCH (n:OrganisationEver) RETURN n", Map.of())).hasSize(1);
    }

    @Test
    void comparesNumbersByTheirValue() {
        recorder.record(recording -> recording.describe("Organisation", Period.ALWAYS, "i", List.of(organisation(7))));
        var said = new Description("o", Map.of("dailyUsers", 7L, "revenue", (short) 7));
        assertThat(recorder.<Written>record(
                        recording -> recording.describe("Organisation", Period.since(EARLIER), "i", List.of(said))))
                .isEqualTo(new Written(0, 0, 1, 0));
    }

    private static Description organisation(int number) {
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("name", "가온");
        properties.put("nameEn", null);
        properties.put("dailyUsers", number);
        properties.put("revenue", number);
        properties.put("tags", List.of("a", "b"));
        properties.put("day", LocalDate.of(2026, 6, 30));
        return new Description("o", properties);
    }

    private Written sayEverything() {
        return recorder.record(recording -> recording
                .describe("Organisation", Period.since(EARLIER), "i", List.of(organisation(7)))
                .plus(recording.describe(
                        "System", Period.since(EARLIER), "i", List.of(new Description("s", Map.of("name", "s")))))
                .plus(recording.facts(
                        "OPERATES",
                        "Organisation",
                        "System",
                        List.of(
                                Fact.holds("o", "s", Period.since(EARLIER), "declared", "i"),
                                new Fact("o", "s", Period.since(EARLIER), true, "seen", "i", NOW, Map.of("note", "x")),
                                Fact.ends("o", "s", new Period(1, 2), "seen", "i"))))
                .plus(recording.remove("System", new Period(1, 2), "i", List.of("s"))));
    }

    private Written facts(Fact... facts) {
        return recorder.record(recording -> recording.facts("OPERATES", "Organisation", "System", List.of(facts)));
    }

    private List<Map<String, @Nullable Object>> present() {
        return graph.run(
                "MATCH (:Organisation)-[r:OPERATES]->(:System) RETURN r.by AS by, r.note AS note, r.observedAt AS"
                        + " seenAt ORDER BY by",
                Map.of());
    }

    private List<Map<String, @Nullable Object>> past(long asOf, long knownAt) {
        return graph.run("""
            MATCH (:OrganisationEver)-[r:OPERATES|OPERATES_PAST]->(:SystemEver)
              WHERE r.validFrom <= $asOf AND r.validTo > $asOf AND r.recordedFrom <= $knownAt AND r.recordedTo > $knownAt
            RETURN r.by AS by\
            """, Map.of("asOf", asOf, "knownAt", knownAt));
    }

    private List<Map<String, @Nullable Object>> everything() {
        return graph.run("""
            MATCH (n) WHERE NOT n:Clock AND NOT any(l IN labels(n) WHERE l STARTS WITH '__Neo4j')
            RETURN elementId(n) AS id, labels(n) AS type, properties(n) AS said ORDER BY id
            UNION ALL
            MATCH ()-[r]->() RETURN elementId(r) AS id, [type(r)] AS type, properties(r) AS said ORDER BY id
            """, Map.of());
    }
}
