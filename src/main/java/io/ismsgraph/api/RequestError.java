package io.ismsgraph.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a request is not answered at all: an error without a path, and no data beside it. */
public final class RequestError {

    /** The extension of an error that says after how many seconds to ask again. */
    public static final String RETRY_AFTER = "retryAfter";

    private RequestError() {}

    /** With its code. */
    public static GraphQLError of(ErrorCode code, String message) {
        return of(code, message, Map.of());
    }

    /** With its code and more that a program may want to read. */
    static GraphQLError of(ErrorCode code, String message, Map<String, Object> more) {
        var extensions = new LinkedHashMap<String, Object>();
        extensions.put("code", code.name());
        extensions.putAll(more);
        return GraphqlErrorBuilder.newError()
                .message("%s", message)
                .errorType(code)
                .extensions(extensions)
                .build();
    }

    /** For one who has asked for as much as he may; programs read how many seconds he has to wait. */
    public static GraphQLError tooMany(String message, long seconds) {
        return of(
                ErrorCode.TOO_MANY,
                message + ": ask again in " + seconds + (seconds == 1 ? " second." : " seconds."),
                Map.of(RETRY_AFTER, seconds));
    }

    /** What ends an execution before it has begun. */
    public static AbortExecutionException abort(GraphQLError error) {
        return new AbortExecutionException(List.of(error));
    }
}
