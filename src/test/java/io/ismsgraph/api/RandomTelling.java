package io.ismsgraph.api;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.SteppingClock;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Tells a graph, and a model beside it, random facts, changes, corrections and retractions about a few nodes. Each telling is
 * a load of its own, and no value is ever said twice, so that whose word counts is never in doubt.
 */
final class RandomTelling {

    static final long START = Times.millis(Instant.parse("2025-01-01T00:00:00Z"));
    static final long STEP = 86_400_000L;
    private static final int TELLINGS = 24;

    private static final List<String> KINDS = List.of(
            "OPERATES Organisation System",
            "EXPOSES System Touchpoint",
            "EXPOSED_TO Touchpoint Exposure",
            "HOLDS Organisation Certificate",
            "SUPPLIED_BY Organisation Organisation");
    private static final Map<String, String> NAMES = Map.of(
            "Organisation",
            "name",
            "System",
            "name",
            "Touchpoint",
            "host",
            "Exposure",
            "title",
            "Certificate",
            "scope");

    final ToldChanges model = new ToldChanges();
    private final Random random;
    private final SteppingClock clock = new SteppingClock(START);
    private int values;

    RandomTelling(Random random) {
        this.random = random;
    }

    void tell(TestGraph graph) {
        for (int i = 0; i < TELLINGS; i++) {
            clock.set(START + i * STEP);
            var load = "load-" + i;
            graph.recorder(clock).record(recording -> {
                recording.describe("Import", Period.ALWAYS, load, List.of(new Description(load, Map.of("file", load))));
                NAMES.keySet().stream().sorted().forEach(label -> nodes(recording, label, load));
                for (int fact = 0; fact < 4; fact++) {
                    fact(recording, load);
                }
                return load;
            });
        }
    }

    private void nodes(Recording recording, String label, String load) {
        for (int number = 0; number < 2; number++) {
            var id = label + number;
            var first = recording.at() == START;
            if (!first && random.nextInt(3) > 0) {
                continue;
            }
            var subject = ToldChanges.Subject.node(id);
            if (!first && random.nextInt(4) == 0) {
                var period = past(recording.at());
                recording.remove(label, period, load, List.of(id));
                model.say(subject, period, null, recording.at(), load);
            } else {
                var period = first && random.nextBoolean() ? Period.ALWAYS : past(recording.at());
                var said = new HashMap<String, Object>();
                said.put(NAMES.getOrDefault(label, ""), "v" + values++);
                if (label.equals("System")) {
                    said.put("personalRecords", (long) values++);
                }
                recording.describe(label, period, load, List.of(new Description(id, Map.copyOf(said))));
                model.say(subject, period, said, recording.at(), load);
            }
        }
    }

    private void fact(Recording recording, String load) {
        var kind = KINDS.get(random.nextInt(KINDS.size())).split(" ");
        var from = kind[1] + random.nextInt(2);
        var to = kind[2] + random.nextInt(2);
        var by = random.nextInt(4) == 0 ? "inspector" : "scanner";
        var period = any(recording.at());
        var holds = random.nextInt(3) > 0;
        Map<String, Object> said = Map.of("service", "v" + values++);
        recording.facts(
                kind[0],
                kind[1],
                kind[2],
                List.of(new Fact(from, to, period, holds, by, load, null, holds ? said : Map.of())));
        model.say(new ToldChanges.Subject(from, kind[0], to, by), period, holds ? said : null, recording.at(), load);
    }

    /** Neither begins nor ends in the future. */
    private Period past(long now) {
        var from = now - random.nextInt(20) * STEP - random.nextInt(3);
        var to = from + 1 + random.nextInt(10) * STEP;
        return random.nextBoolean() || to > now ? Period.since(from) : new Period(from, to);
    }

    private Period any(long now) {
        var from = now + (random.nextInt(24) - 16) * STEP;
        return switch (random.nextInt(8)) {
            case 0 -> Period.ALWAYS;
            case 1, 2, 3 -> Period.since(from);
            default -> new Period(from, from + 1 + random.nextInt(12) * STEP);
        };
    }

    /** A moment at which something may happen, or near it. */
    long moment() {
        return START + (random.nextInt(TELLINGS + 20) - 16) * STEP + random.nextInt(3) - 1;
    }

    /** What a node is called, whatever its type names that. */
    static Object name(Map<String, Object> said) {
        return NAMES.values().stream()
                .filter(said::containsKey)
                .map(said::get)
                .findFirst()
                .orElseThrow();
    }

    Random random() {
        return random;
    }
}
