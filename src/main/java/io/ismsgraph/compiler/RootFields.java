package io.ismsgraph.compiler;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperation;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The roots of an operation. Each is normalised by itself, so that one whose arguments cannot be read keeps no other from
 * answering.
 */
final class RootFields {

    private final GraphQLSchema schema;
    private final OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments;
    private final CoercedVariables variables;

    RootFields(GraphQLSchema schema, Document document, @Nullable String name, CoercedVariables variables) {
        this.schema = schema;
        this.operation = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(one -> name == null || name.isEmpty() || name.equals(one.getName()))
                .findFirst()
                .orElseThrow();
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
        this.variables = variables;
    }

    /** The type they are fields of. */
    String type() {
        return operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType().getName()
                : schema.getQueryType().getName();
    }

    /** A root, normalised, and the order of the keys below it. */
    record Normalised(ExecutableNormalizedField field, FieldOrder order) {}

    /** All of them in the order asked for. */
    List<MergedField> all() {
        var parameters = FieldCollectorParameters.newParameters()
                .schema(schema)
                .objectType(schema.getObjectType(type()))
                .fragments(fragments)
                .variables(variables.toMap())
                .graphQLContext(GraphQLContext.getDefault())
                .build();
        return new FieldCollector()
                .collectFields(parameters, operation.getSelectionSet())
                .getSubFieldsList();
    }

    /**
     * One root by itself.
     *
     * @throws Refusal if its arguments cannot be read
     */
    Normalised normalised(MergedField root) {
        var alone = operation.transform(builder -> builder.selectionSet(new SelectionSet(root.getFields())));
        var normalised = Refusal.refusing(() -> normalised(alone));
        return new Normalised(
                normalised.getTopLevelFields().getFirst(), new FieldOrder(normalised, schema, fragments, variables));
    }

    private ExecutableNormalizedOperation normalised(OperationDefinition alone) {
        return ExecutableNormalizedOperationFactory.createExecutableNormalizedOperation(
                schema, alone, fragments, variables);
    }

    CoercedVariables variables() {
        return variables;
    }
}
