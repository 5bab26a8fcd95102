package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept of who shares which touchpoint is what a walk along the facts finds, then and later. */
@ParameterizedClass
@EnumSource(Way.class)
class SharingTest {

    private static final String WALK = """
        MATCH (o)-[a:OPERATES]->(s:System)-[b:EXPOSES]->(t)
        WHERE a.validFrom <= $now AND a.validTo > $now AND b.validFrom <= $now AND b.validTo > $now
        """;
    private static final String RESOLVED =
            "MATCH (t)-[c:RESOLVES_TO]->(thing) WHERE c.validFrom <= $now AND c.validTo > $now"
                    + " RETURN DISTINCT thing.id AS thing, o.id AS organisation, t.id AS through";

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(RandomTimes.START);
    private final Recorder recorder;

    SharingTest(Way way) {
        recorder = graph.recorder(way, clock);
    }

    @Seeds(2)
    void equalsAWalkAfterEveryWrite(long seed) {
        var random = new Random(seed);
        recorder.record(recording -> {
            describe(recording, "Organisation", 4);
            describe(recording, "System", 6);
            describe(recording, "Touchpoint", 7);
            return recording.at();
        });
        var compared = 0;
        for (int i = 0; i < 30; i++) {
            var last = write(random);
            compared += compare(last) + compare(last + random.nextLong(20_000));
        }
        assertThat(compared).as("ways that were compared").isGreaterThan(300);
        var kept = all();
        graph.run("MATCH ()-[x:SHARED_BY]->() WHERE x.validFrom % 2 = 0 OR x.through ENDS WITH '1' DELETE x", Map.of());
        graph.run("""
            MATCH (o:Organisation), (t:Touchpoint) WHERE t.id ENDS WITH '2'
            CREATE (t)-[:SHARED_BY {through: t.id, validFrom: 7, validTo: 8}]->(o)
            """, Map.of());
        recorder.rebuildDerived();
        assertThat(all()).isEqualTo(kept);
    }

    @Test
    void includesAnAddressThatWasOneOrganisationsAlone() {
        recorder.record(recording -> {
            describe(recording, "Organisation", 2);
            describe(recording, "System", 2);
            describe(recording, "Touchpoint", 2);
            for (int i = 0; i < 2; i++) {
                fact(recording, "OPERATES Organisation System", i, i);
                fact(recording, "EXPOSES System Touchpoint", i, i);
            }
            return recording.at();
        });
        assertThat(all()).isEmpty();
        recorder.record(recording -> fact(recording, "RESOLVES_TO Touchpoint Touchpoint", 1, 0));
        assertThat(all())
                .extracting(way -> way.get("thing") + " " + way.get("organisation") + " " + way.get("through"))
                .containsExactly("Touchpoint0 Organisation0 Touchpoint0", "Touchpoint0 Organisation1 Touchpoint1");
    }

    private static Written fact(Recording recording, String type, int from, int to) {
        var names = type.split(" ");
        var fact = Fact.holds(names[1] + from, names[2] + to, Period.ALWAYS, "x", "s");
        return recording.facts(names[0], names[1], names[2], List.of(fact));
    }

    private static void describe(Recording recording, String label, int count) {
        var all = new ArrayList<Description>();
        for (int i = 0; i < count; i++) {
            all.add(new Description(label + i, Map.of("name", label)));
        }
        recording.describe(label, Period.ALWAYS, "s", all);
    }

    private long write(Random random) {
        clock.advance(random.nextInt(1_000));
        return recorder.record(recording -> {
            var times = new RandomTimes(random);
            say(recording, random, times, "OPERATES", "Organisation", "System");
            say(recording, random, times, "EXPOSES", "System", "Touchpoint");
            say(recording, random, times, "RESOLVES_TO", "Touchpoint", "Touchpoint");
            var system = "System" + random.nextInt(6);
            switch (random.nextInt(4)) {
                case 0 -> recording.remove("System", Period.since(recording.at() - 5), "s", List.of(system));
                case 1 ->
                    recording.describe(
                            "System",
                            Period.since(recording.at() - 5),
                            "s",
                            List.of(new Description(system, Map.of("name", system))));
                default -> {}
            }
            return recording.at();
        });
    }

    private static void say(
            Recording recording, Random random, RandomTimes times, String type, String from, String to) {
        var facts = new ArrayList<Fact>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var start = from + random.nextInt(from.equals("Organisation") ? 4 : 6);
            var end = to + random.nextInt(to.equals("System") ? 6 : 7);
            if (!start.equals(end)) {
                var period = random.nextBoolean() ? Period.ALWAYS : times.period(recording.at());
                facts.add(new Fact(start, end, period, random.nextInt(5) < 3, "x", "s", null, Map.of()));
            }
        }
        recording.facts(type, from, to, facts);
    }

    /** How many ways there were. */
    private int compare(long now) {
        var kept = found(
                "MATCH (thing)-[x:SHARED_BY]->(o) WHERE x.validFrom <= $now AND x.validTo > $now"
                        + " RETURN DISTINCT thing.id AS thing, o.id AS organisation, x.through AS through",
                now);
        var resolved = found(WALK + RESOLVED, now);
        var own = found(WALK + "RETURN DISTINCT t.id AS thing, o.id AS organisation, t.id AS through", now);
        assertThat(only(kept, false)).isEqualTo(only(resolved, false));
        assertThat(own).containsAll(only(kept, true));
        // Of what is an organisation's own it matters only where another one gets there too.
        var shared = own.stream()
                .filter(way -> own.stream().anyMatch(other -> isOther(way, other))
                        || resolved.stream().anyMatch(other -> isOther(way, other)))
                .collect(Collectors.toSet());
        assertThat(kept).containsAll(shared);
        return kept.size();
    }

    private static boolean isOther(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
        return String.valueOf(one.get("thing")).equals(other.get("thing"))
                && !String.valueOf(one.get("organisation")).equals(other.get("organisation"));
    }

    private static Set<Map<String, @Nullable Object>> only(Set<Map<String, @Nullable Object>> ways, boolean own) {
        return ways.stream()
                .filter(way -> own == String.valueOf(way.get("thing")).equals(way.get("through")))
                .collect(Collectors.toSet());
    }

    private Set<Map<String, @Nullable Object>> found(String statement, long now) {
        return Set.copyOf(graph.run(statement, Map.of("now", now)));
    }

    private List<Map<String, @Nullable Object>> all() {
        return graph.run(
                "MATCH (thing)-[x:SHARED_BY]->(o) RETURN thing.id AS thing, o.id AS organisation, x.through AS through,"
                        + " x.validFrom AS validFrom, x.validTo AS validTo"
                        + " ORDER BY thing, organisation, through, validFrom, validTo",
                Map.of());
    }
}
