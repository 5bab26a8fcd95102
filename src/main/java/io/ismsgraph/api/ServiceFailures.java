package io.ismsgraph.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.service.Unanswered;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells why a part of the service has not answered; what is a fault of ours, its words are for the log. */
final class ServiceFailures implements DataFetcherExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceFailures.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error(parameters)).build());
    }

    private static GraphQLError error(DataFetcherExceptionHandlerParameters parameters) {
        if (parameters.getException() instanceof Unanswered reason) {
            return error(parameters, ErrorCode.of(reason.code()), String.valueOf(reason.getMessage()), reason.more());
        }
        if (parameters.getException() instanceof Refusal refusal) {
            return error(
                    parameters, ErrorCode.of(refusal.code()), String.valueOf(refusal.getMessage()), refusal.more());
        }
        LOG.error("{} could not be answered.", parameters.getPath(), parameters.getException());
        return error(parameters, ErrorCode.INTERNAL, Answer.FAULT, Map.of());
    }

    private static GraphQLError error(
            DataFetcherExceptionHandlerParameters parameters,
            ErrorCode code,
            String message,
            Map<String, Object> more) {
        var extensions = new HashMap<>(more);
        extensions.put("code", code.name());
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .path(parameters.getPath())
                .errorType(code)
                .extensions(extensions)
                .build();
    }
}
