package io.ismsgraph.oracle;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.graph.Times;
import io.ismsgraph.oracle.Versions.Moments;
import io.ismsgraph.oracle.Versions.State;
import io.ismsgraph.oracle.Versions.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers operations on the trade schema field by field, by graphql-java's own execution over a copy of the graph. Shares
 * nothing with the compiler but the schema.
 */
final class Oracle {

    /** A node as seen from a moment. */
    private record Node(State state, Moments moments) {}

    /** A fact as seen from a moment. */
    private record Fact(Statement statement, Moments moments) {}

    /** A row of a question. */
    private record Row(Map<String, @Nullable Object> columns) {}

    /** One entry of a connection; its place decides about order and cursors. */
    private record Edge(Object node, @Nullable Fact fact, List<@Nullable Object> place) {}

    private record Page(List<Edge> shown, boolean next, boolean previous, int total) {}

    private final Versions versions;
    private final Map<String, List<@Nullable Object>> places = new HashMap<>();
    private final GraphQL graphql;
    private long now;

    Oracle(GraphQLSchema schema, Versions versions) {
        this.versions = versions;
        var registry = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(this::fetch));
        schema.getAllTypesAsList().stream()
                .filter(GraphQLInterfaceType.class::isInstance)
                .forEach(type -> registry.typeResolver((GraphQLInterfaceType) type, environment -> environment
                        .getSchema()
                        .getObjectType(((Node) environment.getObject()).state().label())));
        this.graphql = GraphQL.newGraphQL(schema.transform(changed -> changed.codeRegistry(registry.build())))
                .build();
    }

    ExecutionResult answer(String document, Map<String, @Nullable Object> variables, long moment) {
        now = moment;
        return graphql.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }

    /** Learns which place a cursor of the engine's stands for. */
    void learn(String cursor, List<@Nullable Object> place) {
        places.put(cursor, place);
    }

    /** The places of a list's entries in the present, in order. */
    List<List<@Nullable Object>> places(String field, @Nullable String firm, List<Map<String, String>> orderBy) {
        var moments = new Moments(now, now);
        var edges = firm == null
                ? field.equals("cardList")
                        ? cardEdges(moments, Map.of())
                        : all(label(field), moments, Map.of(), orderBy)
                : field.equals("ranking")
                        ? ranking(versions.node(firm, moments).orElseThrow(), moments)
                        : hopEdges(versions.node(firm, moments).orElseThrow(), field, moments, Map.of(), orderBy);
        return edges.stream().map(Edge::place).toList();
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        var field = environment.getField().getName();
        var parent = (GraphQLObjectType) environment.getParentType();
        var value =
                switch (environment.getSource()) {
                    case Node node -> ofNode(node, field, environment);
                    case Fact fact -> ofFact(fact, field);
                    case Row row -> row.columns().get(field);
                    case Page page -> ofPage(page, field);
                    case Edge edge -> ofEdge(edge, field);
                    case null -> root(field, environment);
                    default -> throw new IllegalStateException(parent.getName());
                };
        return leaf(
                GraphQLTypeUtil.unwrapAll(environment.getFieldDefinition().getType())
                        .getName(),
                value);
    }

    /** The scalars whose own coercion reads requests only. */
    private static @Nullable Object leaf(String type, @Nullable Object value) {
        return switch (type) {
            case "DateTime" -> value == null ? null : moment((Long) value);
            case "Date" -> value == null ? null : ((LocalDate) value).toString();
            default -> value;
        };
    }

    private static @Nullable String moment(long millis) {
        return millis == Times.END || millis == Times.BEGINNING
                ? null
                : Instant.ofEpochMilli(millis).toString();
    }

    private @Nullable Object root(String field, DataFetchingEnvironment environment) {
        var moments = moments(environment);
        return switch (field) {
            case "node" -> node(environment.getArgument("id"), moments);
            case "firm" -> node(environment.getArgument("id"), "Firm", moments);
            case "crate" -> node(environment.getArgument("id"), "Crate", moments);
            case "shopNamed" ->
                versions.all("Shop", moments).stream()
                        .filter(shop -> Objects.equals(shop.properties().get("name"), environment.getArgument("name")))
                        .min(Comparator.comparing(State::id))
                        .map(shop -> new Node(shop, moments))
                        .orElse(null);
            case "cards", "someCards" ->
                cards(moments)
                        .filter(card -> environment.getArgument("kind") == null
                                || environment
                                        .getArgument("kind")
                                        .equals(((Row) card.node()).columns().get("kind")))
                        .map(Edge::node)
                        .toList();
            case "card" ->
                cards(moments)
                        .filter(card -> ((Node) Objects.requireNonNull(
                                        ((Row) card.node()).columns().get("firm")))
                                .state()
                                .id()
                                .equals(environment.getArgument("id")))
                        .map(Edge::node)
                        .findFirst()
                        .orElse(null);
            case "firmCount" ->
                (int) versions.all("Firm", moments).stream()
                        .filter(firm -> meets(firm, moments, where(environment, "which")))
                        .count();
            case "cardList" -> page(cardEdges(moments, where(environment, "which")), environment);
            default -> page(all(label(field), moments, where(environment, "where"), orderBy(environment)), environment);
        };
    }

    private static String label(String root) {
        return Character.toUpperCase(root.charAt(0)) + root.substring(1, root.length() - 1);
    }

    private Moments moments(DataFetchingEnvironment environment) {
        OffsetDateTime asOf = environment.getArgument("asOf");
        OffsetDateTime knownAt = environment.getArgument("knownAt");
        var known = knownAt == null ? now : knownAt.toInstant().toEpochMilli();
        return new Moments(asOf == null ? known : asOf.toInstant().toEpochMilli(), known);
    }

    private static Map<?, ?> where(DataFetchingEnvironment environment, String name) {
        Map<?, ?> where = environment.getArgument(name);
        return where == null ? Map.of() : where;
    }

    private static List<Map<String, String>> orderBy(DataFetchingEnvironment environment) {
        List<Map<String, String>> order = environment.getArgument("orderBy");
        return order == null ? List.of() : order;
    }

    private boolean meets(State node, Moments moments, Map<?, ?> where) {
        return new Filters(moments.asOf(), (from, hop) -> hops(from, hop.getKey(), moments).stream()
                        .anyMatch(edge -> meets(((Node) edge.node()).state(), moments, hop.getValue())))
                .meets(node, where);
    }

    private @Nullable Node node(@Nullable String id, Moments moments) {
        return versions.node(id, moments).map(state -> new Node(state, moments)).orElse(null);
    }

    private @Nullable Node node(@Nullable String id, String label, Moments moments) {
        var node = node(id, moments);
        return node == null || !node.state().label().equals(label) ? null : node;
    }

    private @Nullable Object ofNode(Node node, String field, DataFetchingEnvironment environment) {
        var state = node.state();
        var moments = node.moments();
        return switch (state.label() + "." + field) {
            case "Firm.load" -> node((String) state.properties().get("source"), "Import", moments);
            case "Firm.card", "Firm.surely" ->
                cards(moments)
                        .map(card -> (Row) card.node())
                        .filter(card -> node.equals(card.columns().get("firm")))
                        .findFirst()
                        .orElse(null);
            case "Firm.neighbours" ->
                hops(state, "shops", moments).stream()
                        .flatMap(shop -> hops(((Node) shop.node()).state(), "firms", moments).stream())
                        .map(firm -> (Node) firm.node())
                        .filter(firm -> !firm.equals(node))
                        .distinct()
                        .sorted(Comparator.comparing(firm -> firm.state().id()))
                        .toList();
            case "Firm.sizes" ->
                hops(state, "partners", moments).stream()
                        .map(firm -> ((Node) firm.node()).state())
                        .sorted(Comparator.comparing(State::id))
                        .map(firm -> firm.properties().get("size"))
                        .toList();
            case "Firm.ranking" -> page(ranking(state, moments), environment);
            case "Firm.head", "Firm.lastHead", "Firm.treasure", "Crate.owner", "Import.source" ->
                hops(state, field, moments).stream()
                        .min(Comparator.comparing(
                                        (Edge edge) -> field.equals("lastHead") ? begin(edge) : 0L,
                                        Comparator.reverseOrder())
                                .thenComparing(
                                        edge -> ((Node) edge.node()).state().id()))
                        .map(Edge::node)
                        .orElse(null);
            case "Firm.shops",
                    "Firm.shopHistory",
                    "Firm.partners",
                    "Firm.partnered",
                    "Firm.goods",
                    "Shop.firms",
                    "Source.imports" ->
                page(hopEdges(state, field, moments, where(environment, "where"), orderBy(environment)), environment);
            default -> Filters.value(state, field);
        };
    }

    private static Long begin(Edge edge) {
        return (Long) Objects.requireNonNull(
                Objects.requireNonNull(edge.fact()).statement().properties().get("validFrom"));
    }

    private @Nullable Object ofFact(Fact fact, String field) {
        var properties = fact.statement().properties();
        return switch (field) {
            case "id" -> properties.get("fact");
            case "statedBy" -> properties.get("by");
            case "source" -> node((String) properties.get("source"), "Import", fact.moments());
            default -> properties.get(field);
        };
    }

    private static @Nullable Object ofPage(Page page, String field) {
        return switch (field) {
            case "edges" -> page.shown();
            case "nodes" -> page.shown().stream().map(Edge::node).toList();
            case "totalCount" -> page.total();
            case "pageInfo" -> page;
            case "hasNextPage" -> page.next();
            case "hasPreviousPage" -> page.previous();
            default -> page.shown().isEmpty() ? null : "a cursor";
        };
    }

    private static @Nullable Object ofEdge(Edge edge, String field) {
        return switch (field) {
            case "node" -> edge.node();
            case "fact" -> edge.fact();
            case "cursor" -> "a cursor";
            default ->
                Objects.requireNonNull(edge.fact()).statement().properties().get(field);
        };
    }

    private List<Edge> hops(State from, String field, Moments moments) {
        return switch (from.label() + "." + field) {
            case "Firm.shops" -> hops(from, "RUNS_SHOP", true, false, moments);
            case "Firm.shopHistory" -> hops(from, "RUNS_SHOP", true, true, moments);
            case "Shop.firms" -> hops(from, "RUNS_SHOP", false, false, moments);
            case "Firm.partners" -> hops(from, "PARTNER_OF", true, false, moments);
            case "Firm.partnered" -> hops(from, "PARTNER_OF", false, false, moments);
            case "Firm.head" -> hops(from, "HEAD_AT", true, false, moments);
            case "Firm.lastHead" -> hops(from, "HEAD_AT", true, true, moments);
            case "Firm.goods", "Firm.treasure" -> hops(from, "OWNS", true, false, moments);
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

    private List<Edge> hopEdges(
            State from, String field, Moments moments, Map<?, ?> where, List<Map<String, String>> orderBy) {
        return sorted(hops(from, field, moments), field.endsWith("History"), moments, where, orderBy);
    }

    private List<Edge> all(String label, Moments moments, Map<?, ?> where, List<Map<String, String>> orderBy) {
        var edges = versions.all(label, moments).stream()
                .map(state -> new Edge(new Node(state, moments), null, List.of()))
                .toList();
        return sorted(edges, false, moments, where, orderBy);
    }

    /** By the orders asked for, then by id, then in a history by when the fact began, then by which it is. */
    private List<Edge> sorted(
            List<Edge> edges, boolean ever, Moments moments, Map<?, ?> where, List<Map<String, String>> orderBy) {
        var placed = new ArrayList<Edge>();
        for (var edge : edges) {
            var state = ((Node) edge.node()).state();
            if (meets(state, moments, where)) {
                var place = new ArrayList<@Nullable Object>();
                orderBy.forEach(order -> order.forEach((field, direction) ->
                        place.add(new Key(Filters.value(state, field), direction.equals("DESC")))));
                place.add(new Key(state.id(), false));
                if (edge.fact() != null) {
                    place.add(new Key(ever ? begin(edge) : 0L, false));
                    place.add(new Key(edge.fact().statement().properties().get("fact"), false));
                }
                placed.add(new Edge(edge.node(), edge.fact(), place));
            }
        }
        placed.sort(Comparator.comparing(Edge::place, Oracle::compare));
        return placed;
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

    private static int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        return Stream.iterate(0, i -> i < left.size(), i -> i + 1)
                .map(i -> ((Key) Objects.requireNonNull(left.get(i)))
                        .compareTo((Key) Objects.requireNonNull(right.get(i))))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private Page page(List<Edge> sorted, DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        String after = environment.getArgument("after");
        var rest = sorted.stream()
                .filter(edge -> after == null || compare(edge.place(), Objects.requireNonNull(places.get(after))) > 0)
                .toList();
        var size = Math.min(first == null ? 25 : first, rest.size());
        return new Page(rest.subList(0, size), rest.size() > size, after != null, sorted.size());
    }

    private List<Edge> cardEdges(Moments moments, Map<?, ?> where) {
        return cards(moments)
                .filter(card -> meets(
                        ((Node) Objects.requireNonNull(
                                        ((Row) card.node()).columns().get("firm")))
                                .state(),
                        moments,
                        where))
                .toList();
    }

    private Stream<Edge> cards(Moments moments) {
        return versions.all("Firm", moments).stream()
                .flatMap(firm -> hops(firm, "head", moments).stream().map(head -> card(firm, head, moments)))
                .sorted(Comparator.comparing(Edge::place, Oracle::compare));
    }

    private Edge card(State firm, Edge head, Moments moments) {
        var columns = new HashMap<>(firm.properties());
        columns.put("firm", new Node(firm, moments));
        columns.put("head", head.node());
        columns.put("fact", head.fact());
        columns.put(
                "treasure",
                hops(firm, "treasure", moments).stream()
                        .map(edge -> (Node) edge.node())
                        .min(Comparator.comparing(node -> node.state().id()))
                        .orElse(null));
        var fact = Objects.requireNonNull(head.fact()).statement().properties().get("fact");
        return new Edge(
                new Row(columns),
                null,
                keys(firm.id(), ((Node) head.node()).state().id(), fact));
    }

    private List<Edge> ranking(State firm, Moments moments) {
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
