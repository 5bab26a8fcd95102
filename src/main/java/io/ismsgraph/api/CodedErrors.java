package io.ismsgraph.api;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gives graphql-java's own errors the code that all errors have, whichever way the answer goes out. */
final class CodedErrors extends SimplePerformantInstrumentation {

    private static final String CODE = "code";

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (result.getErrors().stream().allMatch(CodedErrors::isCoded)) {
            return CompletableFuture.completedFuture(result);
        }
        var coded = result.getErrors().stream().map(CodedErrors::coded).toList();
        return CompletableFuture.completedFuture(result.transform(builder -> builder.errors(coded)));
    }

    private static boolean isCoded(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey(CODE);
    }

    private static GraphQLError coded(GraphQLError error) {
        if (isCoded(error)) {
            return error;
        }
        var code = code(error);
        var extensions = new HashMap<>(Objects.requireNonNullElse(error.getExtensions(), Map.of()));
        extensions.put(CODE, code.name());
        return GraphqlErrorBuilder.newError()
                .message("%s", error.getMessage())
                .locations(Objects.requireNonNullElse(error.getLocations(), List.of()))
                .path(error.getPath())
                .errorType(code)
                .extensions(extensions)
                .build();
    }

    private static ErrorCode code(GraphQLError error) {
        if (error instanceof BadFaithIntrospectionError) {
            return ErrorCode.TOO_COSTLY;
        }
        return switch (error.getErrorType()) {
            case ErrorType.InvalidSyntax, ErrorType.ValidationError, ErrorType.OperationNotSupported ->
                ErrorCode.BAD_ARGUMENT;
            case ErrorType.ExecutionAborted -> ErrorCode.TOO_COSTLY;
            default -> ErrorCode.INTERNAL;
        };
    }
}
