package io.ismsgraph.api;

import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A random graph of organisations that share things, and the flagship's answer computed from its lists alone. */
@SuppressWarnings("NullAway")
final class RandomSharing {

    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    /** A fact between two ids, over a period. */
    record Link(String type, String from, String to, Period period) {}

    private static final int ORGANISATIONS = 24;
    private static final int TOUCHPOINTS = 40;

    private final Random random;
    private final Map<String, Map<String, Map<String, Object>>> nodes = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    RandomSharing(long seed) {
        random = new Random(seed);
        for (int i = 0; i < ORGANISATIONS; i++) {
            node("Organisation", "o" + i, Map.of("sector", i % 3 == 0 ? "PLATFORM" : "FINANCE"));
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
            node("Vulnerability", "v" + i, Map.of("cve", "CVE-2024-000" + i, "knownExploited", i < 2));
        }
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
                node("Exposure", "e" + i, Map.of("severity", (long) random.nextInt(5) + 1));
                link("EXPOSED_TO", "t" + i, "e" + i);
                always("OF", "e" + i, "v" + random.nextInt(4));
            }
        }
        for (int i = 0; i < ORGANISATIONS; i++) {
            if (random.nextInt(3) > 0) {
                node("Certificate", "c" + i, Map.of("number", "c" + i));
                link("HOLDS", "o" + i, "c" + i);
            }
            if (random.nextInt(4) == 0) {
                leak("i" + i, "o" + i);
            }
        }
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
    }

    /** One fact in five has ended, or not begun. */
    private void link(String type, String from, String to) {
        var begun = Times.millis(NOW.minus(Duration.ofDays(100 + random.nextInt(600))));
        var ended = Times.millis(NOW.minus(Duration.ofDays(random.nextInt(90))));
        add(new Link(type, from, to, random.nextInt(5) == 0 ? new Period(begun, ended) : Period.since(begun)));
    }

    private void always(String type, String from, String to) {
        add(new Link(type, from, to, Period.ALWAYS));
    }

    private void add(Link link) {
        if (links.stream()
                .noneMatch(one -> one.from().equals(link.from())
                        && one.to().equals(link.to())
                        && one.type().equals(link.type()))) {
            links.add(link);
        }
    }

    String write(Recording recording) {
        nodes.forEach((label, described) -> recording.describe(
                label,
                Period.ALWAYS,
                "test",
                described.entrySet().stream()
                        .map(one -> new Description(one.getKey(), new HashMap<>(one.getValue())))
                        .toList()));
        for (var link : links) {
            recording.facts(
                    link.type(),
                    label(link.from()),
                    label(link.to()),
                    List.of(Fact.holds(link.from(), link.to(), link.period(), "test", "test")));
        }
        return "written";
    }

    private String label(String id) {
        return nodes.entrySet().stream()
                .filter(one -> one.getValue().containsKey(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** What is asked. */
    record Asked(Set<String> via, boolean certificate, boolean unpatched, boolean knownExploited, long asOf) {}

    /** The hits as {@code certified via shared leakers}. */
    Set<String> hits(Asked asked) {
        var hits = new TreeSet<String>();
        for (var organisation : nodes.get("Organisation").keySet()) {
            if (asked.certificate && to("HOLDS", organisation, asked.asOf).isEmpty()) {
                continue;
            }
            for (var via : asked.via) {
                for (var thing : allThings()) {
                    hit(organisation, via, thing, asked, hits);
                }
            }
        }
        return hits;
    }

    private Set<String> allThings() {
        var things = new TreeSet<String>();
        List.of("Touchpoint", "Provider", "Product", "Vulnerability")
                .forEach(label -> things.addAll(nodes.get(label).keySet()));
        return things;
    }

    private void hit(String organisation, String via, String thing, Asked asked, Set<String> hits) {
        var own = through(organisation, via, thing, asked.asOf);
        var leakers = new TreeSet<String>();
        for (var other : nodes.get("Organisation").keySet()) {
            if (!other.equals(organisation) && leaking(other, asked.asOf)) {
                for (var theirs : through(other, via, thing, asked.asOf)) {
                    if (own.stream()
                            .anyMatch(mine -> !via.equals("ADDRESS") || !mine.equals(thing) || !theirs.equals(thing))) {
                        leakers.add(other);
                    }
                }
            }
        }
        var places = new TreeSet<>(own);
        places.add(thing);
        var open = places.stream().anyMatch(place -> exposed(place, asked));
        if (!leakers.isEmpty() && (open || !asked.unpatched)) {
            hits.add(organisation + " " + via + " " + thing + " " + leakers);
        }
    }

    /** The touchpoints of an organisation through which it reaches a thing in some way. */
    private Set<String> through(String organisation, String via, String thing, long asOf) {
        var through = new TreeSet<String>();
        for (var system : to("OPERATES", organisation, asOf)) {
            for (var touchpoint : to("EXPOSES", system, asOf)) {
                if (reaches(touchpoint, via, thing, asOf)) {
                    through.add(touchpoint);
                }
            }
        }
        return through;
    }

    private boolean reaches(String touchpoint, String via, String thing, long asOf) {
        return switch (via) {
            case "TOUCHPOINT" -> touchpoint.equals(thing);
            case "ADDRESS" ->
                "ADDRESS"
                                .equals(nodes.get("Touchpoint")
                                        .getOrDefault(thing, Map.of())
                                        .get("kind"))
                        && (touchpoint.equals(thing)
                                || to("RESOLVES_TO", touchpoint, asOf).contains(thing));
            case "PRODUCT" -> to("RUNS", touchpoint, asOf).contains(thing);
            case "VULNERABILITY" ->
                to("EXPOSED_TO", touchpoint, asOf).stream()
                        .anyMatch(exposure -> to("OF", exposure, asOf).contains(thing));
            default ->
                thing.equals("p" + via.substring("PROVIDER_".length()))
                        && to("USES", touchpoint, asOf).contains(thing);
        };
    }

    private boolean leaking(String organisation, long asOf) {
        return to("SUFFERED", organisation, asOf).stream()
                .map(incident -> nodes.get("Incident").get(incident))
                .anyMatch(incident -> {
                    var known = (Long) incident.get("becameKnownAt");
                    var contained = (Long) incident.get("containedAt");
                    var end = contained != null
                            ? contained
                            : Instant.ofEpochMilli(known)
                                    .atZone(Times.KOREA)
                                    .plusYears(1)
                                    .toInstant()
                                    .toEpochMilli();
                    return incident.get("kind").equals("LEAK") && known <= asOf && end > asOf;
                });
    }

    private boolean exposed(String place, Asked asked) {
        return to("EXPOSED_TO", place, asked.asOf).stream()
                .anyMatch(exposure -> !asked.knownExploited
                        || to("OF", exposure, asked.asOf).stream()
                                .anyMatch(flaw -> Boolean.TRUE.equals(
                                        nodes.get("Vulnerability").get(flaw).get("knownExploited"))));
    }

    private List<String> to(String type, String from, long asOf) {
        return links.stream()
                .filter(link -> link.type().equals(type) && link.from().equals(from))
                .filter(link -> link.period().from() <= asOf && link.period().to() > asOf)
                .map(Link::to)
                .toList();
    }
}
