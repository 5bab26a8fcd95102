package io.ismsgraph.oracle;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A random graph of organisations and what they have and share, with histories: what is whose changes, and what was believed
 * of it is corrected.
 */
final class EstateData {

    /** A way that facts go. */
    record Way(String type, String from, String to) {}

    static final List<Way> WAYS = List.of(
            new Way("OPERATES", "Organisation", "System"),
            new Way("IDENTIFIED_BY", "Organisation", "Identifier"),
            new Way("HOLDS", "Organisation", "Certificate"),
            new Way("SUFFERED", "Organisation", "Incident"),
            new Way("SUPPLIED_BY", "Organisation", "Organisation"),
            new Way("EXPOSES", "System", "Touchpoint"),
            new Way("RESOLVES_TO", "Touchpoint", "Touchpoint"),
            new Way("RUNS", "Touchpoint", "Product"),
            new Way("USES", "Touchpoint", "Provider"),
            new Way("EXPOSED_TO", "Touchpoint", "Exposure"),
            new Way("OF", "Exposure", "Vulnerability"),
            new Way("OF", "Exposure", "Weakness"),
            new Way("AFFECTED_BY", "Product", "Vulnerability"),
            new Way("COVERS", "Certificate", "System"),
            new Way("ISSUED_UNDER", "Certificate", "Edition"),
            new Way("BREACHED", "Incident", "System"),
            new Way("ENTERED_THROUGH", "Incident", "Touchpoint"),
            new Way("CAME_FROM", "Import", "Source"));

    static final List<String> ORGANISATIONS = ids("Organisation", 4);
    static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

    /** In one order in every run. */
    private static final Map<String, Integer> COUNTS = new TreeMap<>(Map.ofEntries(
            Map.entry("Organisation", 4),
            Map.entry("System", 7),
            Map.entry("Touchpoint", 9),
            Map.entry("Provider", 3),
            Map.entry("Product", 2),
            Map.entry("Vulnerability", 3),
            Map.entry("Weakness", 2),
            Map.entry("Exposure", 8),
            Map.entry("Certificate", 5),
            Map.entry("Edition", 2),
            Map.entry("Incident", 4),
            Map.entry("Identifier", 4),
            Map.entry("Import", 2),
            Map.entry("Source", 2)));

    private static final int BATCHES = 6;
    private static final Duration STEP = Duration.ofDays(60);

    private final Random random;

    private EstateData(Random random) {
        this.random = random;
    }

    static void write(TestGraph graph, Random random) {
        var data = new EstateData(random);
        data.batch(
                graph,
                0,
                recording -> COUNTS.forEach(
                        (label, count) -> ids(label, count).forEach(id -> data.describe(recording, label, id))));
        data.batch(
                graph,
                1,
                recording -> WAYS.forEach(way -> {
                    for (int i = 0; i < 8; i++) {
                        data.fact(recording, way);
                    }
                }));
        for (int i = 2; i < BATCHES; i++) {
            data.batch(graph, i, data::changes);
        }
    }

    /** A moment within its history. */
    static Instant moment(Random random) {
        return BEGINNING.plus(Duration.ofHours(random.nextInt((int) STEP.toHours() * BATCHES)));
    }

    /** All ids, and one of nobody. */
    static List<String> ids() {
        var all = new ArrayList<>(List.of("nobody"));
        COUNTS.forEach((label, count) -> all.addAll(ids(label, count)));
        return all.stream().sorted().toList();
    }

    private void batch(TestGraph graph, int number, Consumer<Recording> work) {
        var at = BEGINNING.plus(STEP.multipliedBy(number));
        new Recorder(graph.driver(), TestGraph.DATABASE, Clock.fixed(at, Times.KOREA)).record(recording -> {
            work.accept(recording);
            return number;
        });
    }

    private void changes(Recording recording) {
        WAYS.forEach(way -> {
            fact(recording, way);
            fact(recording, way);
        });
        COUNTS.keySet().forEach(label -> describe(recording, label, pick(all(label))));
    }

    private void describe(Recording recording, String label, String id) {
        var since = random.nextInt(3) > 0
                ? Period.ALWAYS
                : Period.since(Times.millis(BEGINNING.minus(Duration.ofDays(1 + random.nextInt(300)))));
        recording.describe(label, since, source(), List.of(new Description(id, said(label))));
    }

    private Map<String, @Nullable Object> said(String label) {
        var said = new HashMap<String, @Nullable Object>();
        said.put("name", pick(List.of("가나", "Ann", "Bo")));
        switch (label) {
            case "Organisation" -> said.put("sector", pick(List.of("PLATFORM", "FINANCE")));
            case "Touchpoint" -> said.put("kind", pick(List.of("ADDRESS", "DOMAIN")));
            case "Provider" -> said.put("kind", pick(List.of("DNS", "CDN")));
            case "Vulnerability" -> said.put("cvss", pick(List.of(5.0, 9.0)));
            case "Exposure" -> said.put("status", pick(List.of("OPEN", "PATCHED", "ACCEPTED")));
            case "Incident" -> {
                said.put("kind", pick(List.of("LEAK", "OUTAGE")));
                said.put("becameKnownAt", Times.millis(moment(random)));
            }
            default -> {}
        }
        return said;
    }

    private void fact(Recording recording, Way way) {
        var begin = Times.millis(moment(random));
        var end = Times.millis(moment(random));
        var period = random.nextInt(3) > 0 || end <= begin ? Period.since(begin) : new Period(begin, end);
        var from = pick(all(way.from()));
        var to = pick(all(way.to()));
        var holds = random.nextInt(4) > 0;
        recording.facts(
                way.type(),
                way.from(),
                way.to(),
                List.of(new Fact(from, to, period, holds, pick(List.of("ann", "bo")), source(), null, Map.of())));
    }

    private String source() {
        return pick(all("Import"));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<String> all(String label) {
        return ids(label, COUNTS.getOrDefault(label, 0));
    }

    private static List<String> ids(String label, int count) {
        return IntStream.range(0, count).mapToObj(i -> label + "-" + i).toList();
    }
}
