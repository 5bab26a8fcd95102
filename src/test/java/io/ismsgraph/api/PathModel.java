package io.ismsgraph.api;

import io.ismsgraph.api.RandomWeb.Link;
import io.ismsgraph.api.RandomWeb.Node;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths by walking the lists of a random graph, at one pair of times, over some of its types and through some of its kinds. */
final class PathModel {

    private final RandomWeb web;
    private final long asOf;
    private final long knownAt;
    private final Set<String> kinds;
    private final Set<String> relationships;

    PathModel(RandomWeb web, long asOf, long knownAt, Set<String> kinds, Set<String> relationships) {
        this.web = web;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.kinds = kinds;
        this.relationships = relationships;
    }

    /** A hop as seen from a node; several who state it are one. */
    record Hop(String type, String direction, Node to) {}

    boolean exists(String id) {
        return node(id) != null;
    }

    private @Nullable Node node(String id) {
        return web.nodes().stream()
                .filter(node -> node.id().equals(id) && exists(node))
                .findFirst()
                .orElse(null);
    }

    private boolean exists(Node node) {
        return within(node.period()) && knownAt >= Times.millis(RandomWeb.EARLY) && !(node.removed() && isLate());
    }

    private boolean isLate() {
        return knownAt >= Times.millis(RandomWeb.LATE);
    }

    private boolean within(Period period) {
        return period.from() <= asOf && asOf < period.to();
    }

    private Stream<Link> links() {
        return web.links().stream()
                .filter(link -> relationships.contains(link.type()))
                .filter(link -> within(link.period()) && (link.early() || isLate()))
                .filter(link -> exists(link.from()) && exists(link.to()));
    }

    /** Of each fact at a node, the hop and who states it. */
    List<Map.Entry<Hop, String>> facts(String id) {
        var facts = new ArrayList<Map.Entry<Hop, String>>();
        links().forEach(link -> {
            if (link.from().id().equals(id)) {
                facts.add(Map.entry(new Hop(link.type(), "OUT", link.to()), link.by()));
            }
            if (link.to().id().equals(id)) {
                facts.add(Map.entry(new Hop(link.type(), "IN", link.from()), link.by()));
            }
        });
        return facts;
    }

    private Set<Hop> hops(String id) {
        var hops = new HashSet<Hop>();
        facts(id).forEach(fact -> hops.add(fact.getKey()));
        return hops;
    }

    /** All paths of at most so many hops, each in words. */
    Set<String> paths(String from, String to, int most) {
        var paths = new TreeSet<String>();
        if (exists(from) && exists(to) && !from.equals(to)) {
            walk(from, to, most, new ArrayList<>(List.of(from)), from, paths);
        }
        return paths;
    }

    private void walk(String at, String to, int left, List<String> met, String words, Set<String> paths) {
        for (var hop : left == 0 ? Set.<Hop>of() : hops(at)) {
            var next = hop.to().id();
            var longer = words + " " + hop.type() + " " + hop.direction() + " " + next;
            if (next.equals(to)) {
                paths.add(longer);
            } else if (!met.contains(next) && kinds.contains(hop.to().kind())) {
                met.add(next);
                walk(next, to, left - 1, met, longer, paths);
                met.removeLast();
            }
        }
    }

    static int length(String path) {
        return path.split(" ").length / 3;
    }

    /** How far the nodes of a kind are, as far as there is a way of at most so many hops. */
    Map<String, Integer> distances(String from, String kind, int most) {
        var distances = new HashMap<String, Integer>();
        var open = Set.of(from);
        var seen = new HashSet<>(open);
        for (int distance = 1; distance <= most; distance++) {
            var next = new HashSet<String>();
            for (var hop : open.stream().flatMap(id -> hops(id).stream()).toList()) {
                var id = hop.to().id();
                if (hop.to().kind().equals(kind) && !id.equals(from)) {
                    distances.putIfAbsent(id, distance);
                }
                if (kinds.contains(hop.to().kind()) && seen.add(id)) {
                    next.add(id);
                }
            }
            open = next;
        }
        return Objects.requireNonNull(distances);
    }
}
