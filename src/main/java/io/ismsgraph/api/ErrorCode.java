package io.ismsgraph.api;

import graphql.ErrorClassification;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.service.Unanswered;
import org.springframework.http.HttpStatus;

/** What {@code extensions.code} says to clients, and the status of an answer that is nothing but this error. */
public enum ErrorCode implements ErrorClassification {
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    BAD_ARGUMENT(HttpStatus.BAD_REQUEST),
    BAD_CURSOR(HttpStatus.BAD_REQUEST),
    BAD_TIME(HttpStatus.BAD_REQUEST),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CONFLICT(HttpStatus.CONFLICT),
    REFUSED_BY_RULE(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_COSTLY(HttpStatus.BAD_REQUEST),
    TOO_LARGE(HttpStatus.BAD_REQUEST),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    TIMED_OUT(HttpStatus.GATEWAY_TIMEOUT),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    /** Clients of automatic persisted queries look for exactly this one, and then send the document as well. */
    PERSISTED_QUERY_NOT_FOUND(HttpStatus.BAD_REQUEST);

    private final HttpStatus status;

    ErrorCode(HttpStatus status) {
        this.status = status;
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    static ErrorCode of(Refusal.Code code) {
        return switch (code) {
            case BAD_ARGUMENT -> BAD_ARGUMENT;
            case BAD_CURSOR -> BAD_CURSOR;
            case BAD_TIME -> BAD_TIME;
            case TOO_COSTLY -> TOO_COSTLY;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case REFUSED_BY_RULE -> REFUSED_BY_RULE;
        };
    }

    static ErrorCode of(Unanswered.Code code) {
        return switch (code) {
            case BAD_ARGUMENT -> BAD_ARGUMENT;
            case BAD_CURSOR -> BAD_CURSOR;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case TOO_COSTLY -> TOO_COSTLY;
            case TOO_MANY -> TOO_MANY;
            case TIMED_OUT -> TIMED_OUT;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    /** The code of what went wrong with the graph. */
    public static ErrorCode of(GraphFailure.Kind kind) {
        return switch (kind) {
            case UNAVAILABLE -> UNAVAILABLE;
            case TIMED_OUT -> TIMED_OUT;
            case TOO_COSTLY -> TOO_COSTLY;
            case INTERNAL -> INTERNAL;
        };
    }
}
