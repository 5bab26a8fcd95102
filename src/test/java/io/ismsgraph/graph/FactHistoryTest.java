package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Facts answer at every pair of clocks what the latest statement known by then says. */
@ParameterizedClass
@EnumSource(Way.class)
class FactHistoryTest {

    private static final int PROBES = 6_000;

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(RandomTimes.START);
    private final Recorder recorder;
    private final FactModel model = new FactModel();
    private int organisations = 1;

    FactHistoryTest(Way way) {
        recorder = graph.recorder(way, clock);
    }

    @Seeds(1)
    void answersAsEverythingEverSaidDoes(long seed) {
        var random = new Random(seed);
        createEnds();
        var last = 0L;
        for (int i = 0; i < 60; i++) {
            clock.advance(random.nextInt(500) - 100);
            last = say(random, 1 + random.nextInt(12));
            assertPresent(last);
        }
        for (int i = 0; i < 10; i++) {
            assertPresent(last + random.nextLong(30_000));
        }
        assertPast(random, last);
    }

    private void createEnds() {
        recorder.record(recording -> {
            recording.describe("Organisation", Period.ALWAYS, "s", named("o", 4));
            return recording.describe("System", Period.ALWAYS, "s", named("s", 4));
        });
    }

    private static List<Description> named(String prefix, int count) {
        var all = new ArrayList<Description>();
        for (int i = 0; i < count; i++) {
            all.add(new Description(prefix + i, Map.of("name", prefix + i)));
        }
        return all;
    }

    /** The recording moves on with the clock of the graph, not with the wall's: periods are drawn around the former. */
    private long say(Random random, int count) {
        return recorder.record(recording -> {
            var times = new RandomTimes(random);
            var facts = new ArrayList<Fact>();
            recording.describe("Organisation", Period.ALWAYS, "s", named("o", 4 + organisations++));
            for (int i = 0; i < count; i++) {
                var key = new FactModel.Key(
                        "o" + newOrOld(random), "s" + random.nextInt(4), random.nextBoolean() ? "declared" : "seen");
                var period = random.nextInt(15) == 0 ? Period.ALWAYS : times.period(recording.at());
                var value = random.nextInt(3) == 0 ? null : "v" + random.nextInt(3);
                model.say(key, period, value, recording.at());
                facts.add(fact(key, period, value));
            }
            var written = recording.facts("OPERATES", "Organisation", "System", facts);
            assertThat(written.leftOut()).isZero();
            return recording.at();
        });
    }

    /** Facts at an entity that begins in the same transaction take another way in. */
    private int newOrOld(Random random) {
        return random.nextInt(3) == 0 ? 3 + organisations - 1 : random.nextInt(4);
    }

    private static Fact fact(FactModel.Key key, Period period, @Nullable String value) {
        Map<String, Object> said = value == null || value.equals("v0") ? Map.of() : Map.of("value", value);
        return new Fact(key.from(), key.to(), period, value != null, key.by(), "s", null, said);
    }

    private void assertPresent(long now) {
        var found = new HashMap<FactModel.Key, Object>();
        var statement = """
            MATCH (a:Organisation)-[r:OPERATES]->(b) WHERE r.validFrom <= $now AND r.validTo > $now
            RETURN a.id AS from, b.id AS to, r.by AS by, coalesce(r.value, 'v0') AS value\
            """;
        for (var row : graph.run(statement, Map.of("now", now))) {
            var key = new FactModel.Key(text(row, "from"), text(row, "to"), text(row, "by"));
            assertThat(found.put(key, row.get("value")))
                    .as("one version at most")
                    .isNull();
        }
        var expected = new HashMap<FactModel.Key, Object>();
        for (var key : model.keys()) {
            var value = model.at(key, now, Times.END);
            if (value != null) {
                expected.put(key, value);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private void assertPast(Random random, long last) {
        var times = new RandomTimes(random);
        var keys = model.keys();
        var probes = new ArrayList<Map<String, Object>>();
        var expected = new ArrayList<List<String>>();
        for (int i = 0; i < PROBES; i++) {
            var key = keys.get(random.nextInt(keys.size()));
            var asOf = random.nextInt(3) == 0 ? times.around(last) : last - random.nextLong(25_000);
            var knownAt = RandomTimes.START + random.nextLong(last - RandomTimes.START + 100);
            probes.add(Map.of("from", key.from(), "to", key.to(), "by", key.by(), "asOf", asOf, "knownAt", knownAt));
            var value = model.at(key, asOf, knownAt);
            expected.add(value == null ? List.of() : List.of(value));
        }
        var statement = """
            UNWIND range(0, size($probes) - 1) AS i WITH i, $probes[i] AS p
            RETURN COLLECT {
              MATCH (a:OrganisationEver {id: p.from})-[r:OPERATES|OPERATES_PAST]->(b:SystemEver {id: p.to})
                WHERE r.by = p.by AND r.validFrom <= p.asOf AND r.validTo > p.asOf
                  AND r.recordedFrom <= p.knownAt AND r.recordedTo > p.knownAt
              RETURN coalesce(r.value, 'v0') } AS values ORDER BY i\
            """;
        var found = graph.run(statement, Map.of("probes", probes));
        assertThat(found).extracting(row -> row.get("values")).isEqualTo(expected);
    }
}
