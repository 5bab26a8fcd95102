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
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import io.ismsgraph.graph.Times;
import io.ismsgraph.oracle.TradeFacets.Counted;
import io.ismsgraph.oracle.TradeFacets.Numbers;
import io.ismsgraph.oracle.TradeLists.Edge;
import io.ismsgraph.oracle.TradeLists.Fact;
import io.ismsgraph.oracle.TradeLists.Node;
import io.ismsgraph.oracle.TradeLists.Row;
import io.ismsgraph.oracle.TradePages.Page;
import io.ismsgraph.oracle.Versions.Moments;
import io.ismsgraph.oracle.Versions.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers operations on the trade schema field by field, by graphql-java's own execution over a copy of the graph. Shares
 * nothing with the compiler but the schema.
 */
final class Oracle {

    private final Versions versions;
    private final TradeLists lists;
    private final TradeFacets facets;
    private final TradePages pages = new TradePages();
    private final GraphQL graphql;
    private long now;

    Oracle(GraphQLSchema schema, Versions versions) {
        this.versions = versions;
        this.lists = new TradeLists(versions);
        this.facets = new TradeFacets(lists);
        var registry = GraphQLCodeRegistry.newCodeRegistry()
                .defaultDataFetcher(DataFetcherFactories.useDataFetcher(this::fetch));
        TypeResolver byLabel = environment -> environment
                .getSchema()
                .getObjectType(((Node) environment.getObject()).state().label());
        for (var type : schema.getAllTypesAsList()) {
            switch (type) {
                case GraphQLInterfaceType one -> registry.typeResolver(one, byLabel);
                case GraphQLUnionType union -> registry.typeResolver(union, byLabel);
                default -> {}
            }
        }
        this.graphql = GraphQL.newGraphQL(schema.transform(changed -> changed.codeRegistry(registry.build())))
                .build();
    }

    ExecutionResult answer(String document, Map<String, @Nullable Object> variables, long moment) {
        now = moment;
        return graphql.execute(
                ExecutionInput.newExecutionInput(document).variables(variables).build());
    }

    /** Learns which place a cursor of the engine's stands for. */
    void learn(String cursor, @Nullable String owner, List<@Nullable Object> place) {
        pages.learn(cursor, owner, place);
    }

    /** The places of a list's entries in the present, in order. */
    List<List<@Nullable Object>> places(String field, @Nullable String firm, List<? extends Map<?, ?>> orderBy) {
        var moments = new Moments(now, now);
        var edges = firm == null
                ? field.equals("cardList")
                        ? lists.cardEdges(moments, Map.of())
                        : lists.all(label(field), moments, Map.of(), orderBy)
                : field.equals("ranking")
                        ? lists.ranking(versions.node(firm, moments).orElseThrow(), moments)
                        : lists.hopEdges(versions.node(firm, moments).orElseThrow(), field, moments, Map.of(), orderBy);
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
                    case Page page -> TradePages.part(page, field, environment);
                    case Counted counted -> facets.facet(counted, environment);
                    case Numbers numbers -> TradeFacets.figure(numbers, environment);
                    case Map<?, ?> entry -> entry.get(field);
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
            case "nodes" ->
                Objects.requireNonNull(environment.<List<String>>getArgument("ids")).stream()
                        .map(id -> node(id, moments))
                        .toList();
            case "firm" -> node(environment.getArgument("id"), "Firm", moments);
            case "crate" -> node(environment.getArgument("id"), "Crate", moments);
            case "shopNamed" ->
                versions.all("Shop", moments).stream()
                        .filter(shop -> Objects.equals(shop.properties().get("name"), environment.getArgument("name")))
                        .min(Comparator.comparing(State::id))
                        .map(shop -> new Node(shop, moments))
                        .orElse(null);
            case "cards", "someCards" ->
                lists.cards(moments)
                        .filter(card -> environment.getArgument("kind") == null
                                || environment
                                        .getArgument("kind")
                                        .equals(((Row) card.node()).columns().get("kind")))
                        .map(Edge::node)
                        .toList();
            case "card" ->
                lists.cards(moments)
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
                        .filter(firm -> lists.meets(firm, moments, where(environment, "which")))
                        .count();
            case "cardList" -> pages.page(at -> lists.cardEdges(at, where(environment, "which")), moments, environment);
            default ->
                pages.page(
                        at -> lists.all(label(field), at, where(environment, "where"), orderBy(environment)),
                        moments,
                        environment);
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

    private static List<? extends Map<?, ?>> orderBy(DataFetchingEnvironment environment) {
        List<Map<?, ?>> order = environment.getArgument("orderBy");
        return order == null ? List.of() : order;
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
            case "Firm.load" -> node((String) state.properties().get("source"), "Import", moments.ofKnowledge());
            case "Firm.card", "Firm.surely" ->
                lists.cards(moments)
                        .map(card -> (Row) card.node())
                        .filter(card -> node.equals(card.columns().get("firm")))
                        .findFirst()
                        .orElse(null);
            case "Firm.neighbours" ->
                lists.hops(state, "shops", moments).stream()
                        .flatMap(shop -> lists.hops(((Node) shop.node()).state(), "firms", moments).stream())
                        .map(firm -> (Node) firm.node())
                        .filter(firm -> !firm.equals(node))
                        .distinct()
                        .sorted(Comparator.comparing(firm -> firm.state().id()))
                        .toList();
            case "Firm.sizes" ->
                lists.hops(state, "partners", moments).stream()
                        .map(firm -> ((Node) firm.node()).state())
                        .sorted(Comparator.comparing(State::id))
                        .map(firm -> firm.properties().get("size"))
                        .toList();
            case "Firm.ranking" -> pages.page(at -> lists.ranking(state, at), moments, environment);
            case "Firm.head", "Firm.lastHead", "Firm.treasure", "Firm.prize", "Crate.owner", "Import.source" ->
                lists.one(state, field, moments);
            case "Firm.shops",
                    "Firm.shopHistory",
                    "Firm.partners",
                    "Firm.partnered",
                    "Firm.goods",
                    "Firm.assets",
                    "Shop.firms",
                    "Source.imports" ->
                pages.page(
                        at -> lists.hopEdges(state, field, at, where(environment, "where"), orderBy(environment)),
                        moments,
                        environment);
            default -> Filters.value(state, field);
        };
    }

    private @Nullable Object ofFact(Fact fact, String field) {
        var properties = fact.statement().properties();
        return switch (field) {
            case "id" -> properties.get("fact");
            case "statedBy" -> properties.get("by");
            case "source" ->
                node((String) properties.get("source"), "Import", fact.moments().ofKnowledge());
            default -> properties.get(field);
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
}
