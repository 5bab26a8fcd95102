package io.ismsgraph.api;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
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
import java.util.Set;

/** A random graph of organisations that share things, recorded in two goes: half of its facts become known only later. */
@SuppressWarnings("NullAway")
final class RandomSharing {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** When the first half was recorded. */
    static final Instant BEFORE = NOW.minus(Duration.ofDays(60));

    /** A fact between two ids, over a period, known early or late. */
    record Link(String type, String from, String to, Period period, boolean early) {}

    static final List<String> SECTORS = List.of("PLATFORM", "FINANCE", "HEALTH");

    private static final int ORGANISATIONS = 24;
    private static final int TOUCHPOINTS = 40;

    private final Random random;
    private final Map<String, Map<String, Map<String, Object>>> nodes = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    RandomSharing(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ORGANISATIONS; i++) {
            node("Organisation", "o" + i, Map.of("sector", SECTORS.get(i % 3)));
            for (int s = 0; s < 2; s++) {
                node("System", "o" + i + "s" + s, Map.of("name", "s" + s));
                link("OPERATES", "o" + i, "o" + i + "s" + s);
            }
        }
        for (int i = 0; i < TOUCHPOINTS; i++) {
            node("Touchpoint", "t" + i, Map.of("address", "t" + i, "kind", i % 4 == 0 ? "ADDRESS" : "DOMAIN"));
        }
        List.of("DNS", "CDN", "CA", "HOSTING", "SAAS")
                .forEach(kind -> node("Provider", "p" + kind, Map.of("kind", kind, "name", kind)));
        node("Product", "product", Map.of("name", "product"));
        for (int i = 0; i < 4; i++) {
            node(
                    "Vulnerability",
                    "v" + i,
                    Map.of("cve", "CVE-2024-000" + i, "knownExploited", i < 2, "cvss", 4.0 + 2 * i, "epss", i / 4.0));
        }
        node("Import", "test", Map.of("file", "by hand"));
        connect();
    }

    private void connect() {
        for (int i = 0; i < ORGANISATIONS * 5; i++) {
            link(
                    "EXPOSES",
                    "o" + random.nextInt(ORGANISATIONS) + "s" + random.nextInt(2),
                    "t" + random.nextInt(TOUCHPOINTS));
        }
        for (int i = 0; i < TOUCHPOINTS; i++) {
            if (i % 4 != 0 && random.nextBoolean()) {
                link("RESOLVES_TO", "t" + i, "t" + 4 * random.nextInt(TOUCHPOINTS / 4));
            }
            for (var provider : List.of("pDNS", "pCDN", "pCA", "pHOSTING", "pSAAS")) {
                if (random.nextInt(6) == 0) {
                    link("USES", "t" + i, provider);
                }
            }
            if (random.nextInt(8) == 0) {
                link("RUNS", "t" + i, "product");
            }
            if (random.nextInt(3) == 0) {
                var seen = NOW.minus(Duration.ofDays(random.nextInt(300)));
                node("Exposure", "e" + i, Map.of("firstSeen", Times.millis(seen)));
                link("EXPOSED_TO", "t" + i, "e" + i);
                always("OF", "e" + i, "v" + random.nextInt(4));
            }
        }
        for (int i = 0; i < ORGANISATIONS; i++) {
            if (random.nextInt(3) > 0) {
                node("Certificate", "c" + i, Map.of("number", "c" + i));
                link("HOLDS", "o" + i, "c" + i);
            }
            if (random.nextInt(3) == 0) {
                leak("i" + i, "o" + i);
            }
        }
        for (int i = 0; i < ORGANISATIONS; i++) {
            operateTogether(i);
        }
    }

    /** A system of two organisations, with a touchpoint that nothing else leads to. */
    private void operateTogether(int i) {
        link("OPERATES", "o" + random.nextInt(ORGANISATIONS), "o" + i + "s0");
        node("Touchpoint", "lone" + i, Map.of("address", "lone" + i, "kind", "DOMAIN"));
        link("EXPOSES", "o" + i + "s0", "lone" + i);
        node("Exposure", "elone" + i, Map.of("firstSeen", Times.millis(NOW.minus(Duration.ofDays(30)))));
        link("EXPOSED_TO", "lone" + i, "elone" + i);
        always("OF", "elone" + i, "v0");
    }

    private void leak(String id, String organisation) {
        var known = NOW.minus(Duration.ofDays(random.nextInt(700)));
        var properties = new HashMap<String, Object>();
        properties.put("kind", random.nextInt(5) == 0 ? "OUTAGE" : "LEAK");
        properties.put("becameKnownAt", Times.millis(known));
        if (random.nextBoolean()) {
            properties.put("containedAt", Times.millis(known.plus(Duration.ofDays(random.nextInt(400)))));
        }
        node("Incident", id, properties);
        always("SUFFERED", organisation, id);
    }

    private void node(String label, String id, Map<String, Object> properties) {
        nodes.computeIfAbsent(label, _ -> new HashMap<>()).put(id, properties);
        labels.put(id, label);
    }

    /** One fact in five has ended, or not begun. */
    private void link(String type, String from, String to) {
        var begun = Times.millis(NOW.minus(Duration.ofDays(100 + random.nextInt(600))));
        var ended = Times.millis(NOW.minus(Duration.ofDays(random.nextInt(90))));
        var period = random.nextInt(5) == 0 ? new Period(begun, ended) : Period.since(begun);
        add(new Link(type, from, to, period, random.nextInt(4) > 0));
    }

    private void always(String type, String from, String to) {
        add(new Link(type, from, to, Period.ALWAYS, true));
    }

    private void add(Link link) {
        if (links.stream()
                .noneMatch(one -> one.from().equals(link.from())
                        && one.to().equals(link.to())
                        && one.type().equals(link.type()))) {
            links.add(link);
        }
    }

    /** Records all nodes and the facts known early, and then the others. */
    void write(TestGraph graph) {
        graph.recorder(Clock.fixed(BEFORE, Times.KOREA)).record(recording -> {
            nodes.forEach((label, described) -> recording.describe(
                    label,
                    Period.ALWAYS,
                    "test",
                    described.entrySet().stream()
                            .map(one -> new Description(one.getKey(), new HashMap<>(one.getValue())))
                            .toList()));
            return facts(recording, true);
        });
        graph.recorder(Clock.fixed(NOW, Times.KOREA)).record(recording -> facts(recording, false));
    }

    private String facts(Recording recording, boolean early) {
        links.stream()
                .filter(link -> link.early() == early)
                .forEach(link -> recording.facts(
                        link.type(),
                        label(link.from()),
                        label(link.to()),
                        List.of(Fact.holds(link.from(), link.to(), link.period(), "test", "test"))));
        return "written";
    }

    List<Link> links() {
        return links;
    }

    /** All ids of a label. */
    Set<String> ids(String label) {
        return nodes.get(label).keySet();
    }

    /** What is said of a node. */
    Map<String, Object> properties(String id) {
        return nodes.get(label(id)).get(id);
    }

    String label(String id) {
        return labels.get(id);
    }
}
