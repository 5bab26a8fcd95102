package io.ismsgraph.api;

import io.ismsgraph.api.RandomSharing.Link;
import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The flagship's answer, computed from the lists of a random graph alone. */
@SuppressWarnings("NullAway")
final class SharingModel {

    private final RandomSharing graph;
    private final Asked asked;
    private final Map<String, List<String>> reached;
    private final Map<List<String>, Set<String>> ways = new HashMap<>();

    SharingModel(RandomSharing graph, Asked asked) {
        this.graph = graph;
        this.asked = asked;
        this.reached = graph.links().stream()
                .filter(this::holds)
                .collect(Collectors.groupingBy(
                        link -> link.type() + " " + link.from(), Collectors.mapping(Link::to, Collectors.toList())));
    }

    /** The hits, each in words that say all of it but its path. */
    Set<String> hits() {
        return graph.ids("Organisation").stream()
                .filter(one -> isOf(one, asked.certifiedSectors()))
                .filter(one -> !asked.certificate() || !to("HOLDS", one).isEmpty())
                .flatMap(one -> asked.via().stream().flatMap(via -> things().flatMap(thing -> hit(one, via, thing))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOf(String organisation, List<String> sectors) {
        return sectors.contains(graph.properties(organisation).get("sector"));
    }

    private Stream<String> things() {
        return Stream.of("Touchpoint", "Provider", "Product", "Vulnerability")
                .flatMap(label -> graph.ids(label).stream());
    }

    private Stream<String> hit(String organisation, String via, String thing) {
        var own = through(organisation, via, thing);
        if (own.isEmpty()) {
            return Stream.empty();
        }
        var leaking = new TreeMap<String, Set<String>>();
        graph.ids("Organisation").stream()
                .filter(other -> !other.equals(organisation) && isOf(other, asked.leakingSectors()))
                .filter(other -> through(other, via, thing).stream().anyMatch(theirs -> meet(own, theirs, via, thing)))
                .forEach(other -> leaking.put(other, leaks(other)));
        leaking.values().removeIf(Set::isEmpty);
        var exposures = new TreeSet<String>();
        Stream.concat(own.stream(), Stream.of(thing)).forEach(place -> exposures.addAll(exposures(place)));
        if (leaking.isEmpty() || (asked.unpatched() && exposures.isEmpty())) {
            return Stream.empty();
        }
        var systems = to("OPERATES", organisation).stream()
                .filter(system -> to("EXPOSES", system).stream().anyMatch(own::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        return Stream.of(organisation + " " + via + " " + thing + " certificate " + certificate(organisation)
                + " systems " + systems + " exposures " + exposures + " leaking " + leaking);
    }

    /** An address that both expose themselves is shared as a touchpoint, not as an address. */
    private static boolean meet(Set<String> own, String theirs, String via, String thing) {
        return own.stream().anyMatch(mine -> !via.equals("ADDRESS") || !mine.equals(thing) || !theirs.equals(thing));
    }

    private String certificate(String organisation) {
        return links("HOLDS")
                .filter(link -> link.from().equals(organisation))
                .min(Comparator.comparing((Link link) -> -link.period().from()).thenComparing(Link::to))
                .map(Link::to)
                .orElse("none");
    }

    /** The touchpoints of an organisation through which it reaches a thing in some way. */
    private Set<String> through(String organisation, String via, String thing) {
        return ways.computeIfAbsent(List.of(organisation, via, thing), _ -> to("OPERATES", organisation).stream()
                .flatMap(system -> to("EXPOSES", system).stream())
                .filter(touchpoint -> reaches(touchpoint, via, thing))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private boolean reaches(String touchpoint, String via, String thing) {
        return switch (via) {
            case "TOUCHPOINT" -> touchpoint.equals(thing);
            case "ADDRESS" ->
                "ADDRESS".equals(graph.properties(thing).get("kind"))
                        && (touchpoint.equals(thing)
                                || to("RESOLVES_TO", touchpoint).contains(thing));
            case "PRODUCT" -> to("RUNS", touchpoint).contains(thing);
            case "VULNERABILITY" ->
                to("EXPOSED_TO", touchpoint).stream()
                        .anyMatch(exposure -> to("OF", exposure).contains(thing));
            default ->
                thing.equals("p" + via.substring("PROVIDER_".length()))
                        && to("USES", touchpoint).contains(thing);
        };
    }

    /** The open leaks of an organisation. */
    Set<String> leaks(String organisation) {
        return to("SUFFERED", organisation).stream()
                .filter(this::isOpen)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isOpen(String incident) {
        var said = graph.properties(incident);
        var known = (Long) said.get("becameKnownAt");
        var end = said.get("containedAt") instanceof Long contained
                ? contained
                : Instant.ofEpochMilli(known)
                        .atZone(Times.KOREA)
                        .plus(asked.window())
                        .toInstant()
                        .toEpochMilli();
        return said.get("kind").equals("LEAK") && known <= asked.asOf() && end > asked.asOf();
    }

    private Set<String> exposures(String place) {
        return to("EXPOSED_TO", place).stream().filter(this::isAskedFor).collect(Collectors.toSet());
    }

    private boolean isAskedFor(String exposure) {
        var limit = Instant.ofEpochMilli(asked.asOf())
                .atZone(Times.KOREA)
                .minus(asked.age())
                .toInstant()
                .toEpochMilli();
        return (Long) graph.properties(exposure).get("firstSeen") < limit
                && to("OF", exposure).stream()
                        .map(graph::properties)
                        .anyMatch(flaw -> asked.known().contains(flaw.get("knownExploited"))
                                && (Double) flaw.get("cvss") >= asked.cvss()
                                && (Double) flaw.get("epss") >= asked.epss());
    }

    private List<String> to(String type, String from) {
        return reached.getOrDefault(type + " " + from, List.of());
    }

    /** The facts of a type that hold at the time asked about, as far as they were known then. */
    Stream<Link> links(String type) {
        return graph.links().stream().filter(link -> link.type().equals(type)).filter(this::holds);
    }

    private boolean holds(Link link) {
        return link.period().from() <= asked.asOf()
                && link.period().to() > asked.asOf()
                && (link.early() || asked.knownAt() >= Times.millis(RandomSharing.NOW));
    }
}
