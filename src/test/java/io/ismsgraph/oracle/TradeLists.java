package io.ismsgraph.oracle;

import io.ismsgraph.oracle.Versions.Moments;
import io.ismsgraph.oracle.Versions.State;
import io.ismsgraph.oracle.Versions.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of the trade schema: what hops lead to and what its questions find, in order. */
final class TradeLists {

    /** A node as seen from a moment. */
    record Node(State state, Moments moments) {}

    /** A fact as seen from a moment. */
    record Fact(Statement statement, Moments moments) {}

    /** A row of a question. */
    record Row(Map<String, @Nullable Object> columns) {}

    /** One entry of a connection; its place decides about order and cursors. */
    record Edge(Object node, @Nullable Fact fact, List<@Nullable Object> place) {}

    private final Versions versions;

    TradeLists(Versions versions) {
        this.versions = versions;
    }

    boolean meets(State node, Moments moments, Map<?, ?> where) {
        return new Filters(moments.asOf(), (from, field) -> hops(from, field, moments).stream()
                        .map(edge -> ((Node) edge.node()).state())
                        .toList())
                .meets(node, where);
    }

    static Long begin(Edge edge) {
        return (Long) Objects.requireNonNull(
                Objects.requireNonNull(edge.fact()).statement().properties().get("validFrom"));
    }

    List<Edge> hops(State from, String field, Moments moments) {
        return switch (from.label() + "." + field) {
            case "Firm.shops" -> hops(from, "RUNS_SHOP", true, false, moments);
            case "Firm.shopHistory" -> hops(from, "RUNS_SHOP", true, true, moments);
            case "Shop.firms" -> hops(from, "RUNS_SHOP", false, false, moments);
            case "Firm.partners" -> hops(from, "PARTNER_OF", true, false, moments);
            case "Firm.partnered" -> hops(from, "PARTNER_OF", false, false, moments);
            case "Firm.head" -> hops(from, "HEAD_AT", true, false, moments);
            case "Firm.lastHead" -> hops(from, "HEAD_AT", true, true, moments);
            case "Firm.goods", "Firm.treasure", "Firm.assets", "Firm.prize" -> hops(from, "OWNS", true, false, moments);
            case "Crate.owner" -> hops(from, "OWNS", false, false, moments);
            case "Import.source" -> hops(from, "CAME_FROM", true, false, moments);
            case "Source.imports" -> hops(from, "CAME_FROM", false, false, moments);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private List<Edge> hops(State from, String type, boolean outgoing, boolean ever, Moments moments) {
        return versions.facts(type, outgoing, from.id(), ever, moments).stream()
                .flatMap(fact -> versions.node(outgoing ? fact.to() : fact.from(), moments).stream()
                        .map(to -> new Edge(new Node(to, moments), new Fact(fact, moments), List.of())))
                .toList();
    }

    List<Edge> hopEdges(State from, String field, Moments moments, Map<?, ?> where, List<? extends Map<?, ?>> orderBy) {
        return sorted(hops(from, field, moments), field.endsWith("History"), moments, where, orderBy);
    }

    List<Edge> all(String label, Moments moments, Map<?, ?> where, List<? extends Map<?, ?>> orderBy) {
        var edges = versions.all(label, moments).stream()
                .map(state -> new Edge(new Node(state, moments), null, List.of()))
                .toList();
        return sorted(edges, false, moments, where, orderBy);
    }

    /** By the orders asked for, then by id, then in a history by when the fact began, then by which it is. */
    private List<Edge> sorted(
            List<Edge> edges, boolean ever, Moments moments, Map<?, ?> where, List<? extends Map<?, ?>> orderBy) {
        var placed = new ArrayList<Edge>();
        for (var edge : edges) {
            var state = ((Node) edge.node()).state();
            if (meets(state, moments, where)) {
                var place = new ArrayList<@Nullable Object>();
                orderBy.forEach(order -> place.add(key(state, moments, order)));
                place.add(new Key(state.id(), false));
                if (edge.fact() != null) {
                    place.add(new Key(ever ? begin(edge) : 0L, false));
                    place.add(new Key(edge.fact().statement().properties().get("fact"), false));
                }
                placed.add(new Edge(edge.node(), edge.fact(), place));
            }
        }
        placed.sort(Comparator.comparing(Edge::place, TradeLists::compare));
        return placed;
    }

    /** By a value, by one of the node that a hop leads to, or by how many nodes it leads to. */
    private Key key(State state, Moments moments, Map<?, ?> order) {
        var field = String.valueOf(order.keySet().iterator().next());
        var said = Objects.requireNonNull(order.get(field));
        if (!(said instanceof Map<?, ?> inner)) {
            return new Key(Filters.value(state, field), said.equals("DESC"));
        }
        if (inner.containsKey("count")) {
            var nodes = hops(state, field, moments).stream().map(Edge::node).distinct();
            return new Key(nodes.count(), Objects.equals(inner.get("count"), "DESC"));
        }
        var one = one(state, field, moments);
        return one == null ? new Key(null, false) : key(one.state(), moments, inner);
    }

    /** The node a hop to one shows: the first by id; of what has ended too, the one of the fact that began last. */
    @Nullable
    Node one(State from, String field, Moments moments) {
        return hops(from, field, moments).stream()
                .min(Comparator.comparing(
                                (Edge edge) -> field.equals("lastHead") ? begin(edge) : 0L, Comparator.reverseOrder())
                        .thenComparing(edge -> ((Node) edge.node()).state().id()))
                .map(edge -> (Node) edge.node())
                .orElse(null);
    }

    /** One value of a place. */
    private record Key(@Nullable Object value, boolean descending) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return value == null || other.value == null || !descending
                    ? Filters.ORDER.compare(value, other.value)
                    : Filters.ORDER.compare(other.value, value);
        }
    }

    static int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        return Stream.iterate(0, i -> i < left.size(), i -> i + 1)
                .map(i -> ((Key) Objects.requireNonNull(left.get(i)))
                        .compareTo((Key) Objects.requireNonNull(right.get(i))))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    List<Edge> cardEdges(Moments moments, Map<?, ?> where) {
        return cards(moments)
                .filter(card -> meets(
                        ((Node) Objects.requireNonNull(
                                        ((Row) card.node()).columns().get("firm")))
                                .state(),
                        moments,
                        where))
                .toList();
    }

    Stream<Edge> cards(Moments moments) {
        return versions.all("Firm", moments).stream()
                .flatMap(firm -> hops(firm, "head", moments).stream().map(head -> card(firm, head, moments)))
                .sorted(Comparator.comparing(Edge::place, TradeLists::compare));
    }

    private Edge card(State firm, Edge head, Moments moments) {
        var columns = new HashMap<>(firm.properties());
        columns.put("firm", new Node(firm, moments));
        columns.put("head", head.node());
        columns.put("fact", head.fact());
        var treasure = hops(firm, "treasure", moments).stream()
                .map(edge -> (Node) edge.node())
                .min(Comparator.comparing(node -> node.state().id()))
                .orElse(null);
        columns.put("treasure", treasure);
        columns.put("asset", treasure);
        var fact = Objects.requireNonNull(head.fact()).statement().properties().get("fact");
        return new Edge(
                new Row(columns),
                null,
                keys(firm.id(), ((Node) head.node()).state().id(), fact));
    }

    List<Edge> ranking(State firm, Moments moments) {
        return hops(firm, "shops", moments).stream()
                .map(edge -> ((Node) edge.node()).state())
                .distinct()
                .sorted(Comparator.comparing(State::id))
                .map(shop -> {
                    var columns = new HashMap<String, @Nullable Object>();
                    columns.put("door", shop.properties().get("door"));
                    columns.put("shop", new Node(shop, moments));
                    return new Edge(new Row(columns), null, keys(shop.id()));
                })
                .toList();
    }

    private static List<@Nullable Object> keys(@Nullable Object... values) {
        Function<@Nullable Object, @Nullable Object> key = value -> new Key(value, false);
        return Stream.of(values).map(key).toList();
    }
}
