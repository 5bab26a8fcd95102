package io.ismsgraph.api;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.UnknownOperationException;
import graphql.language.Field;
import graphql.language.NodeUtil;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.ismsgraph.compiler.View;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;

/** Asks a query as of a moment at which it was asked, or could have been: as the graph was, and was known, then. */
public final class AskedAgain {

    private static final List<String> CONSOLE = List.of("cypher", "cypherPlan");

    private final ObjectProvider<GraphQlSource> source;

    /** @param source is there once all that it answers with is */
    AskedAgain(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /**
     * The answer: its data, and what its errors say.
     *
     * @param operation the name of one of the document's; nothing if it has one only
     * @param moment what the operation takes for now
     * @throws Unanswered if the document does more than ask
     */
    public Map<String, @Nullable Object> answer(
            String document,
            @Nullable String operation,
            Map<String, @Nullable Object> variables,
            Instant moment,
            View view) {
        requireQuery(document, operation);
        var result = source.getObject()
                .graphQl()
                .execute(ExecutionInput.newExecutionInput(document)
                        .operationName(operation)
                        .variables(variables)
                        .graphQLContext(
                                Map.of(View.class, view, Present.class, new Present(moment.toEpochMilli(), true)))
                        .build());
        return answer(
                result.getData(),
                result.getErrors().stream().map(GraphQLError::getMessage).toList());
    }

    /** An answer as it is kept, and compared. */
    public static Map<String, @Nullable Object> answer(@Nullable Object data, List<String> errors) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("data", data);
        answer.put("errors", errors);
        return answer;
    }

    private static void requireQuery(String document, @Nullable String operation) {
        var asked = operation(document, operation);
        if (asked.getOperation() != Operation.QUERY) {
            throw new Unanswered(Code.BAD_ARGUMENT, "It is no query: what does something is not done again.");
        }
        if (asked.getSelectionSet().getSelectionsOfType(Field.class).stream()
                .anyMatch(field -> CONSOLE.contains(field.getName()))) {
            throw new Unanswered(
                    Code.BAD_ARGUMENT, "It asked the console: let the console repeat the statement, by its run.");
        }
    }

    private static OperationDefinition operation(String document, @Nullable String name) {
        try {
            return NodeUtil.getOperation(new Parser().parseDocument(document), name).operationDefinition;
        } catch (InvalidSyntaxException | UnknownOperationException wrong) {
            throw new Unanswered(Code.BAD_ARGUMENT, "It is no document that can be asked.");
        }
    }
}
