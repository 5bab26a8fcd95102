package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.answer.Shape.PageField;
import io.ismsgraph.answer.Shape.Part;
import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.FieldSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compiles hops: to one node, or to a connection of many. */
final class Connections {

    private final Compilation compilation;
    private final Selection selection;

    Connections(Compilation compilation, Selection selection) {
        this.compilation = compilation;
        this.selection = selection;
    }

    /** A hop from the scope's node. */
    Cell hop(Scope scope, ExecutableNormalizedField field, GraphQLFieldDefinition definition, FieldSource.Hop hop) {
        var deeper = scope.deeper();
        if (deeper.depth() > Compilation.DEEPEST) {
            throw new Refusal(
                    Code.TOO_COSTLY,
                    "The operation goes more than " + Compilation.DEEPEST + " hops deep: ask in two operations.");
        }
        var fact = compilation.names.fact();
        var node = compilation.names.node();
        var pattern = Pattern.hop(compilation.guard, Objects.requireNonNull(scope.node()), hop, fact, node);
        if (isConnection(definition)) {
            var arguments = Compilation.arguments(definition, field);
            var rows = rows(pattern, arguments, hop.targets(), node, fact, hop.ever());
            return connection(
                    scope.type(),
                    deeper.at(hop.targets().getFirst(), node, fact),
                    field,
                    arguments,
                    rows,
                    hop.targets());
        }
        var order = new Order(List.of(Order.unique(node + ".id")));
        var key = hop.ever()
                ? new Order(List.of(new Order.Key(fact + ".validFrom", true, true)))
                        .then(order.keys().getFirst())
                : order;
        var inner = selection.node(hop.targets(), deeper.at(definition.getName(), node, fact), field.getChildren());
        return new Cell(
                "head(COLLECT { "
                        + Rows.of(pattern, "", carried(node, fact), key).page("", "1") + " RETURN " + inner.text()
                        + " })",
                inner.shape());
    }

    /** All nodes of a type, as a root. */
    Cell all(Scope scope, ExecutableNormalizedField field, GraphQLFieldDefinition definition, String type) {
        var node = compilation.names.node();
        var pattern = Pattern.all(compilation.guard, node, type);
        var arguments = Compilation.arguments(definition, field);
        var rows = rows(pattern, arguments, List.of(type), node, null, false);
        return connection(scope.type(), scope.at(type, node, null), field, arguments, rows, List.of(type));
    }

    private Rows rows(
            Pattern pattern,
            Arguments arguments,
            List<String> targets,
            String node,
            @Nullable String fact,
            boolean ever) {
        var where = targets.size() == 1
                ? compilation.conditions.of(targets.getFirst(), node, arguments, "where", compilation.sample)
                : "";
        var order = new Order(new OrderBy(compilation).keys(arguments, targets.getFirst(), node))
                .then(Order.unique(node + ".id"));
        return Rows.of(pattern, where, carried(node, fact), fact == null ? order : facts(order, fact, ever));
    }

    /** Several may state the same, each a fact of its own, and a history has several periods of each. */
    private static Order facts(Order order, String fact, boolean ever) {
        var begun = ever ? order.then(Order.unique(fact + ".validFrom")) : order;
        return begun.then(Order.unique(fact + ".fact"));
    }

    private List<String> carried(String node, @Nullable String fact) {
        var variables = new ArrayList<String>();
        variables.add(node);
        if (compilation.guard.form() == ClockForm.PAST) {
            variables.add(compilation.guard.stateOf(node));
        }
        if (fact != null) {
            variables.add(fact);
        }
        return variables;
    }

    /**
     * A page of rows, and what is known of all of them.
     *
     * @param parent the type whose field it is
     * @param scope what a row is about
     */
    Cell connection(
            String parent,
            Scope scope,
            ExecutableNormalizedField field,
            Arguments arguments,
            Rows rows,
            List<String> nodeTypes) {
        var type = GraphQLTypeUtil.unwrapAll(arguments.field().getType()).getName();
        var most = scope.depth() == 0 && isFlat(field) ? Compilation.FLAT_ROOT_PAGE : Compilation.NESTED_PAGE;
        // Not the order's text: its variables differ from one operation to the next.
        var orderBy = compilation.sample.values(arguments).get("orderBy") instanceof List<?> given ? given : List.of();
        var order = parent + "." + field.getName() + orderBy;
        var cursors = new CursorCodec(order, rows.order().keys().size());
        var page = compilation.page(arguments, cursors, most);
        var places = new ArrayList<String>();
        places.add(rows.order().place());
        var parts = new ArrayList<Part>();
        for (var child : field.getChildren()) {
            parts.add(part(scope, child, nodeTypes, places));
        }
        var listed =
                parts.stream().anyMatch(part -> !(part instanceof Part.TotalCount || part instanceof Part.TypeName));
        var counted = parts.stream().anyMatch(Part.TotalCount.class::isInstance);
        return new Cell(
                "[" + (listed ? list(rows, page, places) : "[]") + ", " + (counted ? rows.count() : "null") + "]",
                new Shape.Connection(type, page, parts));
    }

    private String list(Rows rows, int page, List<String> places) {
        var place = compilation.sample.page(page).after() == null
                ? ""
                : compilation.parameters.add(request -> request.page(page).after());
        var limit = compilation.parameters.add(request -> request.page(page).first() + 1);
        return "COLLECT { " + rows.page(place, limit) + " RETURN [" + String.join(", ", places) + "] }";
    }

    private Part part(Scope scope, ExecutableNormalizedField child, List<String> nodeTypes, List<String> places) {
        var key = child.getResultKey();
        if (child.getName().equals("__typename")) {
            return new Part.TypeName(key);
        }
        var connection = child.getSingleObjectTypeName();
        var source = (FieldSource.Paging) compilation.schema.source(connection, child.getName());
        return switch (source) {
            case TOTAL_COUNT -> new Part.TotalCount(key);
            case PAGE_INFO ->
                new Part.PageInfo(
                        key, child.getChildren().stream().map(this::pageField).toList());
            case NODES -> {
                var cell = rowNode(scope, child.getChildren(), nodeTypes);
                places.add(cell.text());
                yield new Part.Nodes(key, places.size() - 1, cell.shape());
            }
            case EDGES -> new Part.Edges(key, edge(scope, child, nodeTypes, places));
            default -> throw new IllegalStateException(child.getName() + " is no field of a connection");
        };
    }

    private Cell rowNode(Scope scope, List<ExecutableNormalizedField> fields, List<String> nodeTypes) {
        return scope.node() == null
                ? selection.composite(scope.at(nodeTypes.getFirst(), null, null), fields, "")
                : selection.node(nodeTypes, scope, fields);
    }

    private Shape.Composite edge(
            Scope scope, ExecutableNormalizedField edges, List<String> nodeTypes, List<String> places) {
        var type = GraphQLTypeUtil.unwrapAll(compilation
                        .schema
                        .field(edges.getSingleObjectTypeName(), edges.getName())
                        .getType())
                .getName();
        var members = new ArrayList<Shape.Member>();
        for (var child : edges.getChildren()) {
            if (child.getName().equals("node")) {
                var cell = rowNode(scope, child.getChildren(), nodeTypes);
                var promised = compilation.schema.field(type, "node").getType() instanceof GraphQLNonNull;
                places.add(cell.text());
                members.add(new Shape.Member(child.getResultKey(), places.size() - 1, cell.shape(), promised));
            } else {
                members.addAll(selection.members(scope.at(type, null, scope.fact()), List.of(child), places));
            }
        }
        return new Shape.Composite(type, members);
    }

    private PageField pageField(ExecutableNormalizedField field) {
        var kind =
                switch (field.getName()) {
                    case "hasNextPage" -> PageField.Kind.HAS_NEXT_PAGE;
                    case "hasPreviousPage" -> PageField.Kind.HAS_PREVIOUS_PAGE;
                    case "startCursor" -> PageField.Kind.START_CURSOR;
                    case "endCursor" -> PageField.Kind.END_CURSOR;
                    default -> PageField.Kind.TYPE_NAME;
                };
        return new PageField(field.getResultKey(), kind);
    }

    /** Whether nothing in the rows is a list of its own: no connection, no question that lists. */
    private boolean isFlat(ExecutableNormalizedField field) {
        return field.getChildren().stream().allMatch(child -> !isMany(child) && isFlat(child));
    }

    private boolean isMany(ExecutableNormalizedField field) {
        return !field.getName().equals("__typename")
                && field.getObjectTypeNames().stream().anyMatch(type -> {
                    var definition = compilation.schema.field(type, field.getName());
                    return isConnection(definition)
                            || (compilation.schema.source(type, field.getName()) instanceof FieldSource.Question
                                    && GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList);
                });
    }

    static boolean isConnection(GraphQLFieldDefinition definition) {
        return GraphQLTypeUtil.unwrapAll(definition.getType()).getName().endsWith("Connection");
    }
}
