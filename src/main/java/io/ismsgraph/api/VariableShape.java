package io.ismsgraph.api;

import graphql.execution.CoercedVariables;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.TypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a request's variables decides about the statement: which are given, which keys objects have, booleans (they may
 * skip fields) and directions of order. All else is a parameter.
 */
final class VariableShape {

    private static final String GIVEN = "·";
    private static final String NULL = "∅";

    private final GraphQLSchema schema;

    private VariableShape(GraphQLSchema schema) {
        this.schema = schema;
    }

    static Map<String, Object> of(GraphQLSchema schema, OperationDefinition operation, CoercedVariables variables) {
        var shape = new TreeMap<String, Object>();
        for (var definition : operation.getVariableDefinitions()) {
            if (variables.containsKey(definition.getName())) {
                shape.put(
                        definition.getName(),
                        new VariableShape(schema).of(variables.get(definition.getName()), definition.getType()));
            }
        }
        return shape;
    }

    private Object of(@Nullable Object value, Type<?> type) {
        var name = TypeUtil.unwrapAll(type).getName();
        return of(value, name.endsWith("Order") || !(schema.getType(name) instanceof GraphQLInputObjectType));
    }

    private Object of(@Nullable Object value, boolean verbatim) {
        return switch (value) {
            case null -> NULL;
            case Boolean flag -> flag;
            case Map<?, ?> object -> {
                var keys = new TreeMap<String, Object>();
                object.forEach((key, inner) -> keys.put(String.valueOf(key), of(inner, verbatim)));
                yield keys;
            }
            case List<?> list -> list(list, verbatim);
            case String direction when verbatim && (direction.equals("ASC") || direction.equals("DESC")) -> direction;
            default -> GIVEN;
        };
    }

    /** Lists of objects are written out one by one; lists of values are one parameter. */
    private Object list(List<?> list, boolean verbatim) {
        if (list.stream().noneMatch(element -> element == null || element instanceof Map<?, ?>)) {
            return GIVEN;
        }
        var shapes = new ArrayList<Object>();
        list.forEach(element -> shapes.add(of(element, verbatim)));
        return shapes;
    }
}
