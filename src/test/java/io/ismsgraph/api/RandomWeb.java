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
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A small random graph, full of circles, of nodes that existed for a time and facts that held for one, some of them stated by
 * two; recorded in two goes.
 */
final class RandomWeb {

    static final Instant LATE = Instant.parse("2026-06-01T00:00:00Z");
    static final Instant EARLY = LATE.minus(Duration.ofDays(60));

    /** A node, which some later say never was. */
    record Node(String kind, String id, Period period, boolean removed) {}

    /** A fact between two ids, known early or late. */
    record Link(String type, Node from, Node to, Period period, String by, boolean early) {}

    private static final int OF_EACH = 4;
    private static final List<List<String>> WAYS = List.of(
            List.of("OPERATES", "Organisation", "System"),
            List.of("SUPPLIED_BY", "Organisation", "Organisation"),
            List.of("EXPOSES", "System", "Touchpoint"),
            List.of("RESOLVES_TO", "Touchpoint", "Touchpoint"),
            List.of("USES", "Touchpoint", "Provider"));

    private final Random random;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    RandomWeb(long seed) {
        random = new Random(seed);
        for (var kind : List.of("Organisation", "System", "Touchpoint", "Provider")) {
            for (int i = 0; i < OF_EACH; i++) {
                nodes.add(new Node(
                        kind,
                        kind.charAt(0) + "" + i,
                        random.nextInt(6) > 0 ? Period.ALWAYS : period(),
                        random.nextInt(8) == 0));
            }
        }
        for (int i = 0; i < 60; i++) {
            var way = WAYS.get(random.nextInt(WAYS.size()));
            link(way.getFirst(), any(way.get(1)), any(way.getLast()));
        }
    }

    private Node any(String kind) {
        return nodes.stream().filter(node -> node.kind().equals(kind)).toList().get(random.nextInt(OF_EACH));
    }

    private void link(String type, Node from, Node to) {
        if (from.equals(to) || links.stream().anyMatch(link -> joins(link, type, from, to))) {
            return;
        }
        links.add(new Link(type, from, to, period(), "one", random.nextInt(4) > 0));
        if (random.nextInt(3) == 0) {
            links.add(new Link(type, from, to, period(), "other", random.nextInt(4) > 0));
        }
    }

    private static boolean joins(Link link, String type, Node from, Node to) {
        return link.type().equals(type) && link.from().equals(from) && link.to().equals(to);
    }

    /** One in four has ended. */
    private Period period() {
        var begun = Times.millis(LATE.minus(Duration.ofDays(100 + random.nextInt(300))));
        var ended = Times.millis(LATE.minus(Duration.ofDays(70 + random.nextInt(20))));
        return random.nextInt(4) == 0 ? new Period(begun, ended) : Period.since(begun);
    }

    void write(TestGraph graph) {
        graph.recorder(Clock.fixed(EARLY, Times.KOREA)).record(recording -> {
            nodes.forEach(node -> recording.describe(
                    node.kind(), node.period(), "test", List.of(new Description(node.id(), Map.of()))));
            return facts(recording, true);
        });
        graph.recorder(Clock.fixed(LATE, Times.KOREA)).record(recording -> {
            nodes.stream()
                    .filter(Node::removed)
                    .forEach(node -> recording.remove(node.kind(), Period.ALWAYS, "test", List.of(node.id())));
            return facts(recording, false);
        });
    }

    private String facts(Recording recording, boolean early) {
        links.stream()
                .filter(link -> link.early() == early)
                .forEach(link -> recording.facts(
                        link.type(),
                        link.from().kind(),
                        link.to().kind(),
                        List.of(Fact.holds(link.from().id(), link.to().id(), link.period(), link.by(), "test"))));
        return "written";
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Link> links() {
        return links;
    }
}
