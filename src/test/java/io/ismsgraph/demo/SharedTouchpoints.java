package io.ismsgraph.demo;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the flagship question, worked out in Java from a snapshot: for every certified organisation and shared
 * thing the leaking ones behind it.
 */
public final class SharedTouchpoints {

    /** What makes a hit one of its own. */
    public record Hit(String certified, String via, String shared) implements Comparable<Hit> {
        @Override
        public int compareTo(Hit other) {
            return toString().compareTo(other.toString());
        }
    }

    /** A thing that can be shared, and through which touchpoints organisations reach it. */
    private record Reach(String via, String shared) {}

    private final Snapshot world;
    private final long asOf;
    private final Period leakWindow;
    private final Map<Reach, Map<String, Set<String>>> reached = new LinkedHashMap<>();

    public SharedTouchpoints(Snapshot world, long asOf, Period leakWindow) {
        this.world = world;
        this.asOf = asOf;
        this.leakWindow = leakWindow;
        operators()
                .forEach((touchpoint, organisations) -> organisations.forEach(organisation -> {
                    reach("TOUCHPOINT", touchpoint, organisation, touchpoint);
                    if ("ADDRESS".equals(world.property("Touchpoint", touchpoint, "kind"))) {
                        reach("ADDRESS", touchpoint, organisation, touchpoint);
                    }
                    next("RESOLVES_TO", touchpoint)
                            .forEach(address -> reach("ADDRESS", address, organisation, touchpoint));
                    next("USES", touchpoint)
                            .forEach(provider -> reach(
                                    "PROVIDER_" + world.property("Provider", provider, "kind"),
                                    provider,
                                    organisation,
                                    touchpoint));
                    next("RUNS", touchpoint).forEach(product -> reach("PRODUCT", product, organisation, touchpoint));
                    next("EXPOSED_TO", touchpoint).stream()
                            .flatMap(exposure -> next("OF", exposure).stream())
                            .filter(world.ids("Vulnerability")::contains)
                            .forEach(flaw -> reach("VULNERABILITY", flaw, organisation, touchpoint));
                }));
    }

    /** Hits by these ways, each with the leaking organisations behind it. */
    public Map<Hit, Set<String>> hits(Set<String> via, boolean requireCertificate, boolean requireUnpatched) {
        var hits = new TreeMap<Hit, Set<String>>();
        reached.forEach((reach, touchpoints) -> {
            if (via.contains(reach.via)) {
                touchpoints.forEach((organisation, through) -> {
                    var leaking = leakingBut(organisation, reach, touchpoints);
                    if (!leaking.isEmpty()
                            && (!requireCertificate || isCertified(organisation))
                            && (!requireUnpatched || isUnpatched(reach, through))) {
                        hits.put(new Hit(organisation, reach.via, reach.shared), leaking);
                    }
                });
            }
        });
        return hits;
    }

    /** The certified organisation's touchpoints through which a hit shares, and the shared thing. */
    public Set<String> places(Hit hit) {
        var places = new TreeSet<>(
                reached.getOrDefault(new Reach(hit.via, hit.shared), Map.of()).getOrDefault(hit.certified, Set.of()));
        places.add(hit.shared);
        return places;
    }

    private Set<String> leakingBut(String organisation, Reach reach, Map<String, Set<String>> touchpoints) {
        var leaking = new TreeSet<String>();
        touchpoints.forEach((other, through) -> {
            if (!other.equals(organisation) && isLeaking(other) && !isPlainlyShared(reach, organisation, other)) {
                leaking.add(other);
            }
        });
        return leaking;
    }

    /** An address that both expose is a touchpoint they share, not an address. */
    private boolean isPlainlyShared(Reach reach, String one, String other) {
        var exposing = reached.getOrDefault(new Reach("TOUCHPOINT", reach.shared), Map.of());
        return reach.via.equals("ADDRESS") && exposing.containsKey(one) && exposing.containsKey(other);
    }

    private boolean isCertified(String organisation) {
        return !next("HOLDS", organisation).isEmpty();
    }

    private boolean isUnpatched(Reach reach, Set<String> through) {
        return !next("EXPOSED_TO", reach.shared).isEmpty()
                || through.stream()
                        .anyMatch(touchpoint -> !next("EXPOSED_TO", touchpoint).isEmpty());
    }

    /** Whether it has a leak that is open. */
    public boolean isLeaking(String organisation) {
        return next("SUFFERED", organisation).stream().anyMatch(this::isOpenLeak);
    }

    private boolean isOpenLeak(String incident) {
        if (!"LEAK".equals(world.property("Incident", incident, "kind"))) {
            return false;
        }
        var contained = (@Nullable Long) world.property("Incident", incident, "containedAt");
        var known = (@Nullable Long) world.property("Incident", incident, "becameKnownAt");
        if (contained != null) {
            return contained > asOf;
        }
        return known != null
                && Instant.ofEpochMilli(known)
                        .atZone(Times.KOREA)
                        .plus(leakWindow)
                        .toInstant()
                        .isAfter(Instant.ofEpochMilli(asOf));
    }

    private void reach(String via, String shared, String organisation, String touchpoint) {
        reached.computeIfAbsent(new Reach(via, shared), _ -> new LinkedHashMap<>())
                .computeIfAbsent(organisation, _ -> new LinkedHashSet<>())
                .add(touchpoint);
    }

    private Set<String> next(String type, String id) {
        return world.outgoing(type).getOrDefault(id, Set.of());
    }

    private Map<String, Set<String>> operators() {
        var found = new LinkedHashMap<String, Set<String>>();
        world.outgoing("OPERATES")
                .forEach((organisation, systems) -> systems.forEach(system -> next("EXPOSES", system)
                        .forEach(touchpoint -> found.computeIfAbsent(touchpoint, _ -> new LinkedHashSet<>())
                                .add(organisation))));
        return found;
    }
}
