package io.ismsgraph.compiler;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The shortest ways from a root to every field, and the smallest operations along them. */
final class Routes {

    private static final String FILTER = "{id: {eq: \"x\"}}";

    /** A field on the way, and the object type it is a field of. */
    record Step(String type, GraphQLFieldDefinition field) {}

    private final GraphSchema schema;
    private final Map<String, List<Step>> ways = new LinkedHashMap<>();

    Routes(GraphSchema schema) {
        this.schema = schema;
        var queue = new ArrayDeque<String>();
        ways.put("Query", List.of());
        queue.add("Query");
        while (!queue.isEmpty()) {
            var type = queue.remove();
            for (var field : object(type).getFieldDefinitions()) {
                var way = new ArrayList<>(Objects.requireNonNull(ways.get(type)));
                way.add(new Step(type, field));
                for (var next : objectTypes(field)) {
                    if (ways.putIfAbsent(next, way) == null) {
                        queue.add(next);
                    }
                }
            }
        }
    }

    private GraphQLObjectType object(String type) {
        return Objects.requireNonNull(schema.graphql().getObjectType(type));
    }

    private List<String> objectTypes(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        return type instanceof GraphQLCompositeType ? schema.nodeTypes(type.getName()) : List.of();
    }

    /** The way to a field; empty if there is none. */
    List<Step> to(String coordinate) {
        var parts = coordinate.split("\\.");
        var way = ways.get(parts[0]);
        if (way == null) {
            return List.of();
        }
        var whole = new ArrayList<>(way);
        whole.add(new Step(parts[0], object(parts[0]).getFieldDefinition(parts[1])));
        return whole;
    }

    /**
     * An operation along a way, that selects all columns at its end and no questions inside.
     *
     * @param clocks arguments of the root
     */
    String operation(List<Step> way, String clocks) {
        var end = way.getLast();
        var text = head(end, way.size() == 1 ? clocks : "") + selection(end.field());
        for (int i = way.size() - 2; i >= 0; i--) {
            text = head(way.get(i), i == 0 ? clocks : "") + " { ... on "
                    + way.get(i + 1).type() + " { " + text + " } }";
        }
        return "{ " + text + " }";
    }

    /** An operation that does what a mutation does. */
    String mutation(String field) {
        var mutation = object("Mutation").getFieldDefinition(field);
        return "mutation { " + head(new Step("Mutation", mutation), "") + selection(mutation) + " }";
    }

    private String selection(GraphQLFieldDefinition field) {
        if (!(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType type)) {
            return "";
        }
        if (type.getName().endsWith("Connection")) {
            return " { edges" + selection(object(type.getName()).getFieldDefinition("edges")) + " }";
        }
        if (type.getName().endsWith("Edge")) {
            return " { node" + selection(object(type.getName()).getFieldDefinition("node")) + " }";
        }
        var columns = "__typename";
        if (type instanceof GraphQLObjectType row && !schema.isNode(row.getName())) {
            columns = row.getFieldDefinitions().stream()
                    .map(column -> column(new Step(row.getName(), column)))
                    .collect(Collectors.joining(" ", "__typename ", ""));
        }
        return " { " + columns + " }";
    }

    private String column(Step column) {
        if (schema.source(column.type(), column.field().getName()) instanceof FieldSource.Question) {
            return "";
        }
        return column.field().getName()
                + (GraphQLTypeUtil.unwrapAll(column.field().getType()) instanceof GraphQLCompositeType
                        ? " { __typename }"
                        : "");
    }

    /** The field with the arguments it cannot do without, and the filters of a question. */
    private String head(Step step, String clocks) {
        var isQuestion = schema.source(step.type(), step.field().getName()) instanceof FieldSource.Question;
        var arguments = step.field().getArguments().stream()
                .filter(argument -> isRequired(argument) || (isQuestion && isFilter(argument)))
                .map(argument -> argument.getName() + ": " + sample(argument.getType()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!clocks.isEmpty()) {
            arguments.add(clocks);
        }
        return step.field().getName() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
    }

    private static boolean isRequired(GraphQLArgument argument) {
        return argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue();
    }

    private static boolean isFilter(GraphQLArgument argument) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType()))
                .getName()
                .endsWith("Where");
    }

    private static String sample(GraphQLInputType type) {
        return switch (GraphQLTypeUtil.unwrapAll(type)) {
            case GraphQLInputObjectType filter when filter.getName().endsWith("Where") -> FILTER;
            case GraphQLInputObjectType object ->
                object.getFieldDefinitions().stream()
                        .filter(field -> field.getType() instanceof GraphQLNonNull)
                        .map(field -> field.getName() + ": " + sample(field.getType()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case GraphQLEnumType one -> one.getValues().getFirst().getName();
            case GraphQLNamedType scalar ->
                switch (scalar.getName()) {
                    case "Int", "Long", "Float" -> "1";
                    case "Boolean" -> "true";
                    case "DateTime" -> "\"2000-01-01T00:00:00Z\"";
                    case "Date" -> "\"2000-01-01\"";
                    case "Duration" -> "\"P1D\"";
                    default -> "\"x\"";
                };
        };
    }
}
