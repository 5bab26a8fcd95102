package io.ismsgraph.oracle;

import io.ismsgraph.graph.TestGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is an organisation's own at two moments, worked out from all facts, and the graph without what it may not see. The
 * rules stand here a second time, in words of their own.
 */
final class Estate {

    /** Facts that hand on what is somebody's. */
    private static final Set<String> HANDING_ON = Set.of("OPERATES", "IDENTIFIED_BY", "SUFFERED", "EXPOSES");

    /** Those that do even when they have ended. */
    private static final Set<String> HANDING_ON_EVER = Set.of("HOLDS", "EXPOSED_TO");

    private static final Set<String> SHOWING = Set.of("RESOLVES_TO", "USES");

    private static final Set<String> FOR_EVERYBODY =
            Set.of("Product", "Vulnerability", "Weakness", "Scheme", "Edition", "Section", "Control", "Check");

    /** One version of a fact. */
    private record Version(String id, String type, String from, String to, Map<String, Object> times) {

        boolean begun(long asOf, long knownAt) {
            return time("validFrom") <= asOf && time("recordedFrom") <= knownAt && time("recordedTo") > knownAt;
        }

        boolean holds(long asOf, long knownAt) {
            return begun(asOf, knownAt) && time("validTo") > asOf;
        }

        private long time(String name) {
            return (Long) Objects.requireNonNull(times.get(name));
        }
    }

    private final TestGraph graph;
    private final String organisation;
    private final List<Version> versions;

    Estate(TestGraph graph, String organisation) {
        this.graph = graph;
        this.organisation = organisation;
        this.versions = graph
                .run(
                        "MATCH (a)-[r]->(b) WHERE r.fact IS NOT NULL RETURN elementId(r) AS id,"
                                + " replace(type(r), '_PAST', '') AS type, a.id AS from, b.id AS to, r {.*} AS times",
                        Map.of())
                .stream()
                .map(row -> new Version(
                        String.valueOf(row.get("id")),
                        String.valueOf(row.get("type")),
                        String.valueOf(row.get("from")),
                        String.valueOf(row.get("to")),
                        times(Objects.requireNonNull(row.get("times")))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> times(Object map) {
        return (Map<String, Object>) map;
    }

    /** Takes away what the organisation does not see at two moments. */
    void strip(long asOf, long knownAt) {
        var own = own(asOf, knownAt);
        var seen = seen(asOf, knownAt);
        var hidden = versions.stream()
                .filter(version -> !((own.contains(version.from()) || isForEverybody(version.from()))
                        && (seen.contains(version.to()) || isForEverybody(version.to()))))
                .map(Version::id)
                .toList();
        graph.run("MATCH ()-[r]->() WHERE elementId(r) IN $hidden DELETE r", Map.of("hidden", hidden));
        graph.run(
                "MATCH (n) WHERE any(label IN labels(n) WHERE label ENDS WITH 'Ever' AND NOT label IN $open)"
                        + " AND NOT n.id IN $seen OPTIONAL MATCH (n)-[:WAS]->(v) DETACH DELETE n, v",
                Map.of(
                        "seen",
                        List.copyOf(seen),
                        "open",
                        FOR_EVERYBODY.stream().map(type -> type + "Ever").toList()));
    }

    private Set<String> own(long asOf, long knownAt) {
        var own = new HashSet<>(Set.of(organisation));
        while (versions.stream()
                .filter(version -> own.contains(version.from()) && handsOn(version, asOf, knownAt))
                .map(version -> own.add(version.to()))
                .toList()
                .contains(true)) {
            // Until nothing more is handed on.
        }
        return own;
    }

    private Set<String> seen(long asOf, long knownAt) {
        var own = own(asOf, knownAt);
        var seen = new HashSet<>(own);
        versions.stream()
                .filter(version -> own.contains(version.from())
                        && SHOWING.contains(version.type())
                        && version.holds(asOf, knownAt))
                .forEach(version -> seen.add(version.to()));
        return seen;
    }

    private static boolean handsOn(Version version, long asOf, long knownAt) {
        return (HANDING_ON.contains(version.type()) && version.holds(asOf, knownAt))
                || (HANDING_ON_EVER.contains(version.type()) && version.begun(asOf, knownAt));
    }

    private static boolean isForEverybody(String id) {
        return FOR_EVERYBODY.contains(id.replaceAll("-.*", ""));
    }
}
