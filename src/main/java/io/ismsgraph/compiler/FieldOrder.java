package io.ismsgraph.compiler;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.language.FragmentDefinition;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.schema.GraphQLSchema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The order of keys in the answer. Where a selection is on an interface, a normalised operation lists the fields of all its
 * types together; the specification orders them for each type as if the others' were not there.
 */
final class FieldOrder {

    private final ExecutableNormalizedOperation operation;
    private final GraphQLSchema schema;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;
    private final FieldCollector collector = new FieldCollector();

    FieldOrder(
            ExecutableNormalizedOperation operation,
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            CoercedVariables variables) {
        this.operation = operation;
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
    }

    /** Those of the fields that are selected of a type, in order. */
    List<ExecutableNormalizedField> of(String type, List<ExecutableNormalizedField> fields) {
        var own = fields.stream()
                .filter(field -> field.getObjectTypeNames().contains(type))
                .toList();
        var shared = fields.stream()
                        .map(ExecutableNormalizedField::getObjectTypeNames)
                        .distinct()
                        .count()
                < 2;
        return own.size() < 2 || shared ? own : ordered(type, own);
    }

    private List<ExecutableNormalizedField> ordered(String type, List<ExecutableNormalizedField> own) {
        var parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(schema.getObjectType(type))
                .fragments(fragments)
                .variables(variables.toMap())
                .graphQLContext(GraphQLContext.getDefault())
                .build();
        var parent = operation.getMergedField(own.getFirst().getParent());
        var keys = List.copyOf(collector.collectFields(parameters, parent).getKeys());
        return own.stream()
                .sorted(Comparator.comparing(field -> keys.indexOf(field.getResultKey())))
                .toList();
    }
}
