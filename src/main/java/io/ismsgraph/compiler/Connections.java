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
import io.ismsgraph.schema.FieldSource;
import java.util.ArrayList;
import java.util.List;

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
        Compilation.notTooDeep(deeper.depth());
        if (isConnection(definition)) {
            var arguments = Compilation.arguments(definition, field);
            return nodes(field, new Listing.Nodes(scope, hop, hop.targets(), arguments));
        }
        var one = Hops.first(compilation, scope.requiredNode(), hop);
        var there = deeper.at(definition.getName(), one.node(), one.fact());
        var inner = selection.node(hop.targets(), there, field.getChildren());
        return new Cell("head(COLLECT { " + one.clauses() + " RETURN " + inner.text() + " })", inner.shape());
    }

    /** All nodes of a type, as a root. */
    Cell all(Scope scope, ExecutableNormalizedField field, GraphQLFieldDefinition definition, String type) {
        var arguments = Compilation.arguments(definition, field);
        return nodes(field, new Listing.Nodes(scope, null, List.of(type), arguments));
    }

    private Cell nodes(ExecutableNormalizedField field, Listing.Nodes nodes) {
        return connection(nodes.under(compilation), field, nodes.arguments());
    }

    /** What is found by its texts, as a root. */
    Cell search(Scope scope, ExecutableNormalizedField field, GraphQLFieldDefinition definition) {
        var arguments = Compilation.arguments(definition, field);
        return connection(new Search(compilation, arguments).found(scope), field, arguments);
    }

    /** A page of a list, and what is known of all of it. */
    Cell connection(Listing listing, ExecutableNormalizedField field, Arguments arguments) {
        var type = GraphQLTypeUtil.unwrapAll(arguments.field().getType()).getName();
        var most = listing.row().depth() == 0 && isFlat(field) ? Compilation.FLAT_ROOT_PAGE : Compilation.NESTED_PAGE;
        // Not the order's text: its variables differ from one operation to the next.
        var orderBy = compilation.sample.values(arguments).get("orderBy") instanceof List<?> given ? given : List.of();
        var order = listing.parent() + "." + field.getName() + orderBy;
        var cursors = new CursorCodec(order, listing.rows().order().keys().size());
        var page = compilation.page(arguments, cursors, most);
        var gathered = Facets.passes(field) > 1 && listing.rows().canBeGathered() ? compilation.names.list() : null;
        var all = gathered == null ? listing : listing.with(listing.rows().of(gathered));
        var cell = new PageCell(compilation, page, listing, gathered);
        var parts = new ArrayList<Part>();
        for (var child : field.getChildren()) {
            parts.add(part(listing, all, child, cell));
        }
        return new Cell(cell.text(parts), new Shape.Connection(type, page, parts));
    }

    /** @param all the same list, for what is asked of all its rows */
    private Part part(Listing listing, Listing all, ExecutableNormalizedField child, PageCell cell) {
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
                var node = rowNode(listing, child.getChildren());
                yield new Part.Nodes(key, cell.ofRow(node.text()), node.shape());
            }
            case EDGES -> new Part.Edges(key, edge(listing, child, cell));
            case FACETS -> {
                var facets = new Facets(compilation).of(all, child);
                yield new Part.OfAll(key, cell.ofAll(facets.text()), facets.shape());
            }
            case OVER -> {
                var over = new OverTime(compilation).of(listing, child);
                yield new Part.OfAll(key, cell.ofAll(over.text()), over.shape());
            }
            default -> throw new IllegalStateException(child.getName() + " is no field of a connection");
        };
    }

    private Cell rowNode(Listing listing, List<ExecutableNormalizedField> fields) {
        var row = listing.row();
        return row.node() == null
                ? selection.composite(row.at(listing.types().getFirst(), null, null), fields, "")
                : selection.node(listing.types(), row, fields);
    }

    private Shape.Composite edge(Listing listing, ExecutableNormalizedField edges, PageCell cell) {
        var row = listing.row();
        var type = GraphQLTypeUtil.unwrapAll(compilation
                        .schema
                        .field(edges.getSingleObjectTypeName(), edges.getName())
                        .getType())
                .getName();
        var members = new ArrayList<Shape.Member>();
        for (var child : edges.getChildren()) {
            if (child.getName().equals("node")) {
                var node = rowNode(listing, child.getChildren());
                var promised = compilation.schema.field(type, "node").getType() instanceof GraphQLNonNull;
                members.add(new Shape.Member(child.getResultKey(), cell.ofRow(node.text()), node.shape(), promised));
            } else if (child.getName().equals("matchedOn")) {
                var matches = new Search(compilation, row.questions().getFirst()).matchedOn(row.requiredNode(), child);
                members.add(new Shape.Member(child.getResultKey(), cell.ofRow(matches.text()), matches.shape(), true));
            } else {
                members.addAll(selection.members(row.at(type, null, row.fact()), List.of(child), cell.places()));
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
