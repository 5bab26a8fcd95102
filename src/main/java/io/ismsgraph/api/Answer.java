package io.ismsgraph.api;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.ResultPath;
import io.ismsgraph.answer.Walker;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.graph.GraphFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it comes together. */
final class Answer {

    /** What is said of a fault on our side. */
    static final String FAULT = "The answer failed on our side; the server's log says how.";

    private final ExecutionContext context;
    private final Map<String, @Nullable Object> data = new HashMap<>();
    private final List<GraphQLError> errors = new ArrayList<>();
    private boolean broken;

    Answer(ExecutionContext context) {
        this.context = context;
    }

    void walked(String key, Walker.Answer walked, List<Walker.Problem> problems) {
        data.put(key, walked.value());
        broken |= walked.broken();
        problems.forEach(problem -> error(
                problem.path(),
                problem.message(),
                problem.asked() ? ErrorCode.BAD_CURSOR : ErrorCode.INTERNAL,
                Map.of()));
    }

    void refused(String key, boolean nonNull, Refusal refusal) {
        missing(key, nonNull, String.valueOf(refusal.getMessage()), ErrorCode.of(refusal.code()), refusal.more());
    }

    /** A fault on our side. */
    void faulty(String key, boolean nonNull) {
        missing(key, nonNull, FAULT, ErrorCode.INTERNAL, Map.of());
    }

    void failed(String key, boolean nonNull, GraphFailure failure) {
        missing(key, nonNull, String.valueOf(failure.getMessage()), ErrorCode.of(failure.kind()), Map.of());
    }

    private void missing(String key, boolean nonNull, String message, ErrorCode code, Map<String, Object> more) {
        data.put(key, null);
        broken |= nonNull;
        error(List.of(key), message, code, more);
    }

    private void error(List<Object> path, String message, ErrorCode code, Map<String, Object> more) {
        var extensions = new HashMap<>(more);
        extensions.put("code", code.name());
        errors.add(GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(ResultPath.fromList(path))
                .errorType(code)
                .extensions(extensions)
                .build());
    }

    /** Whether a root has its answer, or the reason why there is none. */
    boolean has(String key) {
        return data.containsKey(key);
    }

    /** Takes over what graphql-java answered itself, or why it did not. */
    Answer with(ExecutionResult result) {
        result.getErrors().stream()
                .filter(error -> !context.getErrors().contains(error))
                .forEach(errors::add);
        if (result.getData() instanceof Map<?, ?> map) {
            map.forEach((key, value) -> data.put(String.valueOf(key), value));
        } else {
            broken = true;
        }
        return this;
    }

    /** The answer in the order asked for; a null that was not allowed takes it all. */
    ExecutionResult result(ExecutionStrategyParameters parameters) {
        errors.forEach(context::addError);
        if (broken) {
            return new ExecutionResultImpl(null, context.getErrors());
        }
        var ordered = new LinkedHashMap<String, @Nullable Object>();
        parameters.getFields().getKeys().forEach(key -> ordered.put(key, data.get(key)));
        return new ExecutionResultImpl(ordered, context.getErrors());
    }
}
