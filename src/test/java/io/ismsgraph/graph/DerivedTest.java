package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Labels that mark candidates are what a plain question to the facts finds. */
@ParameterizedClass
@EnumSource(Way.class)
class DerivedTest {

    private static final Map<String, String> TRUTHS = Map.of(
            "Certified", "MATCH (n)-[r:HOLDS]->(x) RETURN DISTINCT n.id AS id ORDER BY id",
            "Leaking",
                    "MATCH (n)-[r:SUFFERED]->(x:Incident) WHERE x.kind = 'LEAK' RETURN DISTINCT n.id AS id ORDER BY id",
            "Unpatched", "MATCH (n)-[r:EXPOSED_TO]->(x) RETURN DISTINCT n.id AS id ORDER BY id");

    /** In any version of the facts, whatever it says of its times. */
    private static final Map<String, String> ONCE = Map.of(
            "OnceCertified", "MATCH (n)-[r:HOLDS|HOLDS_PAST]->(x) RETURN DISTINCT n.id AS id ORDER BY id",
            "OnceLeaking", """
            MATCH (n)-[r:SUFFERED|SUFFERED_PAST]->(x)
            WHERE x.kind = 'LEAK' OR EXISTS { (x)-[:WAS]->(v) WHERE v.kind = 'LEAK' }
            RETURN DISTINCT n.id AS id ORDER BY id
            """,
            "OnceUnpatched", "MATCH (n)-[r:EXPOSED_TO|EXPOSED_TO_PAST]->(x) RETURN DISTINCT n.id AS id ORDER BY id");

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(RandomTimes.START);
    private final Recorder recorder;

    DerivedTest(Way way) {
        recorder = graph.recorder(way, clock);
    }

    @Seeds(1)
    void equalTheTruthAfterEveryWrite(long seed) {
        var random = new Random(seed);
        createNodes(random);
        for (int i = 0; i < 25; i++) {
            var last = write(random);
            assertTrue();
            assertNoneIsMissed(last + random.nextLong(20_000));
        }
        spoil(random);
        recorder.rebuildDerived();
        assertTrue();
    }

    @Test
    void followAnIncidentThatIsTakenAway() {
        recorder.record(recording -> {
            recording.describe("Organisation", Period.ALWAYS, "s", List.of(new Description("o", Map.of())));
            recording.describe("Incident", Period.ALWAYS, "s", List.of(new Description("i", Map.of("kind", "LEAK"))));
            return recording.facts(
                    "SUFFERED", "Organisation", "Incident", List.of(Fact.holds("o", "i", Period.ALWAYS, "x", "s")));
        });
        assertThat(labelled("Leaking")).hasSize(1);
        recorder.record(recording -> recording.remove("Incident", Period.ALWAYS, "s", List.of("i")));
        assertThat(labelled("Leaking")).isEmpty();
    }

    private void createNodes(Random random) {
        recorder.record(recording -> {
            for (var label : List.of("Organisation", "Certificate", "Touchpoint", "Exposure", "Incident")) {
                var all = new ArrayList<Description>();
                for (int i = 0; i < 8; i++) {
                    all.add(new Description(label + i, Map.of("kind", random.nextBoolean() ? "LEAK" : "OUTAGE")));
                }
                recording.describe(label, Period.ALWAYS, "s", all);
            }
            return recording.at();
        });
    }

    private long write(Random random) {
        clock.advance(random.nextInt(1_000));
        return recorder.record(recording -> {
            say(recording, random, "HOLDS", "Organisation", "Certificate");
            say(recording, random, "SUFFERED", "Organisation", "Incident");
            say(recording, random, "EXPOSED_TO", "Touchpoint", "Exposure");
            var kind = random.nextBoolean() ? "LEAK" : "UNCONFIRMED";
            var changed = new Description("Incident" + random.nextInt(8), Map.of("kind", kind));
            recording.describe("Incident", Period.since(recording.at() - 5), "s", List.of(changed));
            return recording.at();
        });
    }

    private static void say(Recording recording, Random random, String type, String from, String to) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 5; i++) {
            var start = from + random.nextInt(8);
            var end = to + random.nextInt(8);
            var period = random.nextBoolean() ? Period.ALWAYS : new RandomTimes(random).period(recording.at());
            facts.add(new Fact(start, end, period, random.nextInt(5) < 2, "x", "s", null, Map.of()));
        }
        recording.facts(type, from, to, facts);
    }

    private void assertTrue() {
        Stream.of(TRUTHS, ONCE)
                .forEach(truths -> truths.forEach(
                        (label, truth) -> assertThat(labelled(label)).as(label).isEqualTo(graph.run(truth, Map.of()))));
    }

    /** Whatever the present form finds at a later clock bears the label already. */
    private void assertNoneIsMissed(long now) {
        TRUTHS.forEach((label, truth) -> {
            var checked = truth.contains("WHERE")
                    ? truth.replace("WHERE", "WHERE r.validFrom <= $now AND r.validTo > $now AND")
                    : truth.replace("(x)", "(x) WHERE r.validFrom <= $now AND r.validTo > $now");
            assertThat(labelled(label)).as(label).containsAll(graph.run(checked, Map.of("now", now)));
        });
    }

    private void spoil(Random random) {
        Stream.concat(TRUTHS.keySet().stream(), ONCE.keySet().stream())
                .forEach(label -> graph.run(
                        "MATCH (n:" + (label.endsWith("Unpatched") ? "TouchpointEver" : "OrganisationEver")
                                + ") WHERE n.id ENDS WITH $end SET n:" + label
                                + " WITH count(*) AS c MATCH (m:" + label + ") WHERE NOT m.id ENDS WITH $end REMOVE m:"
                                + label,
                        Map.of("end", String.valueOf(random.nextInt(8)))));
    }

    private List<Map<String, @Nullable Object>> labelled(String label) {
        return graph.run("MATCH (n:" + label + ") RETURN n.id AS id ORDER BY id", Map.of());
    }
}
