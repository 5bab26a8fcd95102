package io.ismsgraph.oracle;

import graphql.schema.DataFetchingEnvironment;
import io.ismsgraph.oracle.TradeLists.Edge;
import io.ismsgraph.oracle.TradeLists.Node;
import io.ismsgraph.oracle.Versions.Moments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pages of the trade schema's lists, and the places that cursors of the engine's stand for. */
final class TradePages {

    /** How a list is found. */
    interface Found {

        List<Edge> at(Moments moments);
    }

    /** A page, and the whole list it is of. */
    record Page(List<Edge> shown, boolean next, boolean previous, List<Edge> all, Found found, Moments moments) {}

    /** Where a cursor points to, and in whose list. */
    private record Place(@Nullable String owner, List<@Nullable Object> keys) {}

    private final Map<String, Place> places = new HashMap<>();

    void learn(String cursor, @Nullable String owner, List<@Nullable Object> keys) {
        places.put(cursor, new Place(owner, keys));
    }

    /** A field of a connection. */
    static @Nullable Object part(Page page, String field, DataFetchingEnvironment environment) {
        return switch (field) {
            case "edges" -> page.shown();
            case "nodes" -> page.shown().stream().map(Edge::node).toList();
            case "totalCount" -> page.all().size();
            case "facets" -> TradeFacets.of(page.all());
            case "over" ->
                TradeFacets.over(environment, at -> page.found()
                        .at(new Moments(at, page.moments().knownAt()))
                        .size());
            case "pageInfo" -> page;
            case "hasNextPage" -> page.next();
            case "hasPreviousPage" -> page.previous();
            default -> page.shown().isEmpty() ? null : "a cursor";
        };
    }

    /** Which page, by all four arguments; a cursor of another's list has no page here. */
    Page page(Found found, Moments moments, DataFetchingEnvironment environment) {
        var sorted = found.at(moments);
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        var from = after == null ? 0 : index(sorted, environment, after, true);
        var to = before == null ? sorted.size() : index(sorted, environment, before, false);
        var between = from < to ? sorted.subList(from, to) : List.<Edge>of();
        var backward = last != null || (first == null && after == null && before != null);
        var size = Math.min(Objects.requireNonNullElse(backward ? last : first, 25), between.size());
        var cut = between.size() > size;
        return new Page(
                backward ? between.subList(between.size() - size, between.size()) : between.subList(0, size),
                (cut && !backward) || (before != null && to < sorted.size()),
                (cut && backward) || (after != null && from > 0),
                sorted,
                found,
                moments);
    }

    /** How many lie before a place, the one at it among them or not. */
    private int index(List<Edge> sorted, DataFetchingEnvironment environment, String cursor, boolean withIt) {
        var place = Objects.requireNonNull(places.get(cursor));
        var owner = environment.getSource() instanceof Node node ? node.state().id() : null;
        if (!Objects.equals(owner, place.owner())) {
            throw new IllegalArgumentException("a cursor of the list of " + place.owner());
        }
        return (int) sorted.stream()
                .filter(edge -> TradeLists.compare(edge.place(), place.keys()) < (withIt ? 1 : 0))
                .count();
    }
}
