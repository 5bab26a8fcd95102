package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Entities answer at every pair of clocks, property by property, what the latest statement known by then says. */
@ParameterizedClass
@EnumSource(Way.class)
class StateHistoryTest {

    private static final int PROBES = 6_000;
    private static final List<String> TIMES =
            List.of("id", "source", "also", "supersededBy", "validFrom", "validTo", "recordedFrom", "recordedTo");

    private final TestGraph graph = TestGraph.empty();
    private final SteppingClock clock = new SteppingClock(RandomTimes.START);
    private final Recorder recorder;
    private final StateModel model = new StateModel();

    StateHistoryTest(Way way) {
        recorder = graph.recorder(way, clock);
    }

    @Seeds(1)
    void answersAsEverythingEverSaidDoes(long seed) {
        var random = new Random(seed);
        var last = 0L;
        for (int i = 0; i < 60; i++) {
            clock.advance(random.nextInt(500) - 100);
            last = recorder.record(recording -> {
                say(recording, random);
                say(recording, random);
                return recording.at();
            });
            assertPresent(last);
        }
        assertPresent(last + 1_000_000);
        assertPast(random, last);
    }

    @Test
    void refusesWhatBeginsOrEndsInTheFuture() {
        var said = List.of(new Description("o", Map.of("name", "n")));
        for (var period : List.of(Period.since(RandomTimes.START + 2), new Period(0, RandomTimes.START + 2))) {
            assertThatThrownBy(
                            () -> recorder.record(recording -> recording.describe("Organisation", period, "s", said)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            recorder.record(recording -> recording.remove("Organisation", period, "s", List.of("o"))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void say(Recording recording, Random random) {
        var period = new RandomTimes(random).pastPeriod(recording.at());
        var ids = new ArrayList<String>();
        var descriptions = new ArrayList<Description>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            ids.add("o" + random.nextInt(12));
            descriptions.add(new Description(ids.getLast(), patch(random)));
        }
        if (random.nextInt(4) == 0) {
            sayTogether(recording, random);
        } else if (random.nextInt(4) == 0) {
            ids.forEach(id -> model.say(id, period, null, recording.at()));
            recording.remove("Organisation", period, "s", ids);
        } else {
            descriptions.forEach(said -> model.say(said.id(), period, said.properties(), recording.at()));
            recording.describe("Organisation", period, "s", descriptions);
        }
    }

    /** Several statements with periods of their own, some of which count only where nothing is believed yet. */
    private void sayTogether(Recording recording, Random random) {
        var sayings = new ArrayList<Saying>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            var period = random.nextInt(4) == 0 ? Period.ALWAYS : new RandomTimes(random).pastPeriod(recording.at());
            var said = new Saying("o" + random.nextInt(12), period, patch(random), random.nextBoolean());
            if (said.unlessSaid()) {
                model.sayUnlessSaid(said.id(), period, said.properties(), recording.at());
            } else {
                model.say(said.id(), period, said.properties(), recording.at());
            }
            sayings.add(said);
        }
        recording.say("Organisation", "s", sayings);
    }

    private static Map<String, @Nullable Object> patch(Random random) {
        var patch = new HashMap<String, @Nullable Object>();
        for (var name : List.of("name", "sector", "domain")) {
            if (random.nextInt(3) == 0) {
                patch.put(name, random.nextInt(4) == 0 ? null : name + random.nextInt(3));
            }
        }
        return patch;
    }

    private void assertPresent(long now) {
        var found = new HashMap<Object, Map<String, Object>>();
        graph.run("MATCH (n:Organisation) RETURN n.id AS id, properties(n) AS said", Map.of())
                .forEach(row -> found.put(String.valueOf(row.get("id")), said(row.get("said"))));
        var expected = new HashMap<Object, Map<String, Object>>();
        for (var id : model.ids()) {
            var state = model.at(id, now, Times.END);
            if (state != null) {
                expected.put(id, state);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private void assertPast(Random random, long last) {
        var times = new RandomTimes(random);
        var ids = model.ids();
        var probes = new ArrayList<Map<String, Object>>();
        var expected = new ArrayList<List<Map<String, Object>>>();
        for (int i = 0; i < PROBES; i++) {
            var id = ids.get(random.nextInt(ids.size()));
            var asOf = random.nextInt(3) == 0 ? times.around(last) : last - random.nextLong(25_000);
            var knownAt = RandomTimes.START + random.nextLong(last - RandomTimes.START + 100);
            probes.add(Map.of("id", id, "asOf", asOf, "knownAt", knownAt));
            var state = model.at(id, asOf, knownAt);
            expected.add(state == null ? List.of() : List.of(state));
        }
        var statement = """
            UNWIND range(0, size($probes) - 1) AS i WITH i, $probes[i] AS p
            RETURN COLLECT {
              MATCH (n:OrganisationEver {id: p.id})-[:WAS*0..1]->(n_)
                WHERE n_.validFrom <= p.asOf AND n_.validTo > p.asOf
                  AND n_.recordedFrom <= p.knownAt AND n_.recordedTo > p.knownAt
              RETURN properties(n_) } AS states ORDER BY i\
            """;
        var found = graph.run(statement, Map.of("probes", probes));
        for (int i = 0; i < PROBES; i++) {
            var states = (List<?>) Objects.requireNonNull(found.get(i).get("states"));
            assertThat(states.stream().map(StateHistoryTest::said).toList())
                    .as("probe %s", probes.get(i))
                    .isEqualTo(expected.get(i));
        }
    }

    private static Map<String, Object> said(@Nullable Object properties) {
        var said = new HashMap<String, Object>();
        ((Map<?, ?>) Objects.requireNonNull(properties)).forEach((name, value) -> {
            if (!TIMES.contains(name)) {
                said.put((String) name, value);
            }
        });
        return said;
    }
}
