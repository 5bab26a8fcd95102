package io.ismsgraph.api.live;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.ExecutableNormalizedOperationFactory.Options;
import graphql.normalized.ExecutableNormalizedOperationToAstCompiler;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.Limit;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.compiler.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it can be asked as a query: without fragments, and with all values as variables.
 *
 * @param field the one field that is subscribed to
 * @param variables what its arguments refer to
 * @param values theirs
 */
record Asking(Field field, List<VariableDefinition> variables, Map<String, @Nullable Object> values) {

    static Asking of(ExecutionContext context) {
        var normalised = ExecutableNormalizedOperationFactory.createExecutableNormalizedOperationWithRawVariables(
                context.getGraphQLSchema(),
                context.getDocument(),
                context.getExecutionInput().getOperationName(),
                context.getExecutionInput().getRawVariables(),
                Options.defaultOptions().maxFieldsCount(Limit.FIELDS.most()).maxChildrenDepth(Limit.DEPTH.most()));
        requireOne(normalised.getTopLevelFields());
        var compiled = ExecutableNormalizedOperationToAstCompiler.compileToDocument(
                context.getGraphQLSchema(),
                Operation.SUBSCRIPTION,
                null,
                normalised.getTopLevelFields(),
                (_, _, _) -> true);
        var operation = compiled.getDocument()
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
        return new Asking(
                (Field) operation.getSelectionSet().getSelections().getFirst(),
                operation.getVariableDefinitions(),
                new HashMap<>(compiled.getVariables()));
    }

    /** By the values it is asked with: a condition may stand before the field. */
    private static void requireOne(List<ExecutableNormalizedField> fields) {
        if (fields.size() != 1 || fields.getFirst().getName().startsWith("__")) {
            throw RequestError.abort(RequestError.of(
                    ErrorCode.BAD_ARGUMENT, "A subscription is to one of its fields: select exactly one."));
        }
    }

    /** The fields that are selected of it. */
    List<Field> selected() {
        return fields(field);
    }

    /** The fields selected of an object type, which no condition stands around. */
    static List<Field> fields(Field field) {
        return field.getSelectionSet() == null
                ? List.of()
                : field.getSelectionSet().getSelectionsOfType(Field.class);
    }

    /** The value of an argument of the field itself. */
    @Nullable
    Object value(String argument) {
        return field.getArguments().stream()
                .filter(given -> given.getName().equals(argument))
                .map(given ->
                        given.getValue() instanceof VariableReference variable ? values.get(variable.getName()) : null)
                .findFirst()
                .orElse(null);
    }

    /** Asks for these roots. */
    Question about(View view, List<Field> roots) {
        var clocks = List.of(argument("asOf", Question.AS_OF), argument("knownAt", Question.KNOWN_AT));
        var pinned = roots.stream()
                .map(root -> root.transform(builder -> builder.arguments(joined(root.getArguments(), clocks))))
                .toList();
        return new Question(
                view,
                document(roots, List.of()),
                document(pinned, List.of(moment(Question.AS_OF), moment(Question.KNOWN_AT))),
                values);
    }

    /** The document that asks for these roots, with some more variables. */
    String document(List<Field> roots, List<VariableDefinition> more) {
        var used = variables.stream()
                .filter(variable -> !isOfField(variable.getName()))
                .toList();
        return AstPrinter.printAst(Document.newDocument()
                .definition(OperationDefinition.newOperationDefinition()
                        .operation(Operation.QUERY)
                        .variableDefinitions(joined(used, more))
                        .selectionSet(new SelectionSet(roots))
                        .build())
                .build());
    }

    /** Whether it is the place where to go on, which no question knows. */
    private boolean isOfField(String variable) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("after"))
                .anyMatch(argument -> argument.getValue() instanceof VariableReference reference
                        && reference.getName().equals(variable));
    }

    static Argument argument(String name, String variable) {
        return new Argument(name, new VariableReference(variable));
    }

    private static VariableDefinition moment(String name) {
        return new VariableDefinition(name, new TypeName("DateTime"));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
