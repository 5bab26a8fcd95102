package io.ismsgraph.api;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import io.ismsgraph.compiler.View;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;

/** Asks a query as of a moment at which it was asked, or could have been: as the graph was, and was known, then. */
public final class AskedAgain {

    private final ObjectProvider<GraphQlSource> source;

    /** @param source is there once all that it answers with is */
    AskedAgain(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /**
     * The answer: its data, and what its errors say. What is no question of the graph is refused.
     *
     * @param operation the name of one of the document's; nothing if it has one only
     * @param moment what the operation takes for now
     */
    public Map<String, @Nullable Object> answer(
            String document,
            @Nullable String operation,
            Map<String, @Nullable Object> variables,
            Instant moment,
            View view) {
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
}
