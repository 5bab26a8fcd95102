package io.ismsgraph.compiler;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.schema.FieldSource;
import java.util.HashMap;
import java.util.Map;

/** Compiles the facets of a list: how many of all its entries have which value. */
final class Facets {

    private final Compilation compilation;
    private final Figures figures;

    Facets(Compilation compilation) {
        this.compilation = compilation;
        this.figures = new Figures(compilation);
    }

    /** How often all entries of a list are gone through for what is asked of it. */
    static long passes(ExecutableNormalizedField list) {
        return list.getChildren().stream()
                .mapToLong(child -> switch (child.getName()) {
                    case "totalCount" -> 1;
                    case "facets" -> leaves(child);
                    default -> 0;
                })
                .sum();
    }

    private static long leaves(ExecutableNormalizedField facets) {
        return facets.getChildren().stream()
                .mapToLong(child -> child.getChildren().stream()
                                .allMatch(inner -> inner.getChildren().isEmpty())
                        ? 1
                        : leaves(child))
                .sum();
    }

    /** All facets that are asked of a list. */
    Cell of(Listing listing, ExecutableNormalizedField field) {
        var row = listing.row();
        var identity = row.fact() != null ? row.fact() : row.node();
        var trail = new Trail(
                listing.rows().all(),
                identity == null ? listing.rows().order().place() : identity,
                row.at(listing.types().getFirst(), row.node(), row.fact()),
                false);
        return facets(trail, field);
    }

    private Cell facets(Trail trail, ExecutableNormalizedField around) {
        return Made.object(
                compilation.schema,
                around,
                field -> facet(trail, field, definition(field), (FieldSource.Facet)
                        compilation.schema.source(field.getSingleObjectTypeName(), field.getName())));
    }

    private GraphQLFieldDefinition definition(ExecutableNormalizedField field) {
        return compilation.schema.field(field.getSingleObjectTypeName(), field.getName());
    }

    private String type(ExecutableNormalizedField field) {
        return GraphQLTypeUtil.unwrapAll(definition(field).getType()).getName();
    }

    private Cell facet(
            Trail trail, ExecutableNormalizedField field, GraphQLFieldDefinition definition, FieldSource.Facet facet) {
        return switch (facet.of()) {
            case FieldSource.Hop hop -> facets(over(trail, hop), field);
            case FieldSource.Column column
            when type(field).endsWith("Facets") ->
                facets(at(trail, facet, trail.scope().variable(column.name())), field);
            case FieldSource.Column column ->
                values(trail, field, definition, facet, trail.scope().variable(column.name()));
            case FieldSource.Property property ->
                values(
                        trail,
                        field,
                        definition,
                        facet,
                        compilation.guard.property(trail.scope().requiredNode(), property.name()));
            default -> throw new IllegalStateException(facet.of() + " has no facets");
        };
    }

    private Trail over(Trail trail, FieldSource.Hop hop) {
        var scope = trail.scope().deeper();
        Compilation.notTooDeep(scope.depth());
        var fact = compilation.names.fact();
        var node = compilation.names.node();
        var pattern = Pattern.hop(compilation.guard, trail.scope().requiredNode(), hop, fact, node);
        return trail.matching(pattern, scope.at(hop.targets().getFirst(), node, fact));
    }

    /** The node in a column; in the past its state has to be found too. */
    private Trail at(Trail trail, FieldSource.Facet facet, String node) {
        var type = GraphQLTypeUtil.unwrapAll(
                        compilation.schema.field(facet.type(), facet.field()).getType())
                .getName();
        return trail.matching(
                Pattern.bound(compilation.guard, node), trail.scope().at(type, node, null));
    }

    private Cell values(
            Trail trail,
            ExecutableNormalizedField field,
            GraphQLFieldDefinition definition,
            FieldSource.Facet facet,
            String value) {
        var arguments = Compilation.arguments(definition, field);
        var of = compilation.schema.field(facet.type(), facet.field()).getType();
        return switch (type(field)) {
            case "NumberFacet" -> figures.of(trail, field, value);
            case "PeriodFacet" ->
                entries(
                        field,
                        new Periods(compilation)
                                .clauses(
                                        trail,
                                        arguments,
                                        value,
                                        GraphQLTypeUtil.unwrapAll(of).getName()));
            default ->
                entries(
                        field,
                        counted(trail, arguments, value, GraphQLTypeUtil.unwrapNonNull(of) instanceof GraphQLList));
        };
    }

    private String counted(Trail trail, Arguments arguments, String value, boolean isList) {
        var each = isList
                ? " UNWIND CASE WHEN " + value + " IS NULL OR " + value + " = [] THEN [null] WHEN " + value
                        + " IS :: LIST<ANY> THEN " + value + " ELSE [" + value + "] END AS value"
                : "";
        var limit = arguments.field().getArgument("first") == null
                ? ""
                : " LIMIT " + compilation.parameters.add(request -> most(request, arguments));
        return trail.clauses() + each + " WITH " + (isList ? "value" : value + " AS value") + ", " + trail.count(isList)
                + " AS count ORDER BY count DESC, value" + limit;
    }

    private static Object most(Request request, Arguments arguments) {
        if (request.values(arguments).get("first") instanceof Integer first
                && first >= 0
                && first <= Compilation.NESTED_PAGE) {
            return first;
        }
        throw new Refusal(
                Refusal.Code.BAD_ARGUMENT,
                "first of a facet: give a number from 0 to " + Compilation.NESTED_PAGE + ".");
    }

    private Cell entries(ExecutableNormalizedField field, String clauses) {
        var expressions = new HashMap<>(Map.of("value", "value", "count", "count", "from", "start", "to", "end"));
        var type = type(field);
        field.getChildren().stream()
                .map(ExecutableNormalizedField::getName)
                .filter(name -> name.equals("ko") || name.equals("en"))
                .forEach(name -> expressions.put(name, Labels.of(compilation, type, "value", name)));
        var entry = Made.entry(compilation.schema, field, expressions);
        return new Cell(
                "COLLECT { " + clauses + " RETURN " + entry.text() + " }", new Shape.Listed(entry.shape(), true));
    }

    /**
     * The entries of a list, and what hops lead from them to.
     *
     * @param clauses find them
     * @param row tells the entries apart
     * @param scope what stands at the end
     * @param hopped whether an entry may be found more than once
     */
    record Trail(String clauses, String row, Scope scope, boolean hopped) {

        Trail matching(Pattern pattern, Scope end) {
            return new Trail(clauses + " MATCH " + pattern.path() + " WHERE " + pattern.condition(), row, end, true);
        }

        /** How many entries. */
        String count(boolean repeated) {
            return hopped || repeated ? "count(DISTINCT " + row + ")" : "count(*)";
        }

        /** Carries on a value of each entry, and of each node that it leads to, once. */
        String each(String value) {
            return hopped
                    ? " WITH DISTINCT " + row + " AS entry, " + scope.owner() + " AS owner, " + value + " AS value"
                    : " WITH " + value + " AS value";
        }
    }
}
