package io.ismsgraph.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Answers about what organisations operate, hold and depend on, worked out in Java from a snapshot. */
final class Neighbourhoods {

    private final Snapshot world;

    Neighbourhoods(Snapshot world) {
        this.world = world;
    }

    private Set<String> next(String type, String id) {
        return world.outgoing(type).getOrDefault(id, Set.of());
    }

    private Map<String, Set<String>> touchpoints(String organisation) {
        var found = new TreeMap<String, Set<String>>();
        next("OPERATES", organisation).forEach(system -> next("EXPOSES", system)
                .forEach(touchpoint ->
                        found.computeIfAbsent(touchpoint, _ -> new TreeSet<>()).add(system)));
        return found;
    }

    /** Touchpoints outside of scope: organisation, touchpoint, systems, certificates, open exposures. */
    Set<String> outOfScope() {
        var hits = new TreeSet<String>();
        for (var organisation : world.outgoing("HOLDS").keySet()) {
            var scope = new HashSet<String>();
            var certificates = new TreeSet<String>();
            for (var certificate : next("HOLDS", organisation)) {
                if (!next("COVERS", certificate).isEmpty()) {
                    certificates.add(certificate);
                    scope.addAll(next("COVERS", certificate));
                }
            }
            touchpoints(organisation).forEach((touchpoint, systems) -> {
                if (!scope.isEmpty() && systems.stream().noneMatch(scope::contains)) {
                    hits.add(String.join(" ", organisation, touchpoint, systems.toString(), certificates.toString())
                            + " " + new TreeSet<>(next("EXPOSED_TO", touchpoint)));
                }
            });
        }
        return hits;
    }

    /** Software without support: organisation, touchpoint, product, days without support, accepted risks. */
    Set<String> unsupported(LocalDate day) {
        var hits = new TreeSet<String>();
        for (var organisation : world.outgoing("OPERATES").keySet()) {
            for (var touchpoint : touchpoints(organisation).keySet()) {
                for (var product : next("RUNS", touchpoint)) {
                    if (world.property("Product", product, "endOfSupport") instanceof LocalDate end
                            && end.isBefore(day)) {
                        hits.add(String.join(" ", organisation, touchpoint, product) + " "
                                + ChronoUnit.DAYS.between(end, day) + " " + accepted(touchpoint, product));
                    }
                }
            }
        }
        return hits;
    }

    private Set<String> accepted(String touchpoint, String product) {
        var accepted = new TreeSet<String>();
        for (var exposure : next("EXPOSED_TO", touchpoint)) {
            for (var flaw : next("OF", exposure)) {
                var named = "End of support".equals(world.property("Weakness", flaw, "name"));
                if ("ACCEPTED".equals(world.property("Exposure", exposure, "status"))
                        && (named || next("AFFECTED_BY", product).contains(flaw))) {
                    accepted.add(exposure);
                }
            }
        }
        return accepted;
    }

    /** What reaches certified organisations: the organisations, each with the fewest hops, by kind and thing. */
    Map<String, Map<String, Integer>> reach() {
        var reach = new TreeMap<String, Map<String, Integer>>();
        for (var organisation : world.outgoing("HOLDS").keySet()) {
            walk(reach, organisation, organisation, 0);
        }
        reach.values().removeIf(organisations -> organisations.size() < 2);
        return reach;
    }

    private void walk(Map<String, Map<String, Integer>> reach, String organisation, String here, int hops) {
        for (var touchpoint : touchpoints(here).keySet()) {
            put(reach, "TOUCHPOINT " + touchpoint, organisation, hops + 2);
            next("RESOLVES_TO", touchpoint)
                    .forEach(address -> put(reach, "TOUCHPOINT " + address, organisation, hops + 3));
            next("USES", touchpoint).forEach(provider -> put(reach, "PROVIDER " + provider, organisation, hops + 3));
            next("RUNS", touchpoint).forEach(product -> put(reach, "PRODUCT " + product, organisation, hops + 3));
        }
        for (var supplier : next("SUPPLIED_BY", here)) {
            if (!supplier.equals(organisation)) {
                put(reach, "SUPPLIER " + supplier, organisation, hops + 1);
            }
            if (hops < 2) {
                walk(reach, organisation, supplier, hops + 1);
            }
        }
    }

    private static void put(Map<String, Map<String, Integer>> reach, String thing, String organisation, int hops) {
        if (hops <= 3) {
            reach.computeIfAbsent(thing, _ -> new TreeMap<>()).merge(organisation, hops, Math::min);
        }
    }

    /** The flaws that are open at places; the exposure itself where it is of none. */
    Set<String> flaws(Set<String> places) {
        var flaws = new TreeSet<String>();
        for (var place : places) {
            for (var exposure : next("EXPOSED_TO", place)) {
                flaws.addAll(next("OF", exposure).isEmpty() ? Set.of(exposure) : next("OF", exposure));
            }
        }
        return flaws;
    }

    /** Whether facts of the types named lead along these nodes, one type between each two, in either direction. */
    boolean holds(String from, String type, String to) {
        return next(Objects.requireNonNull(type), from).contains(to)
                || next(type, to).contains(from);
    }
}
