package io.ismsgraph.api;

import graphql.ErrorClassification;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.graph.GraphFailure;

/** What {@code extensions.code} says to clients. */
enum ErrorCode implements ErrorClassification {
    BAD_ARGUMENT,
    BAD_CURSOR,
    BAD_TIME,
    TOO_COSTLY,
    TIMED_OUT,
    UNAVAILABLE,
    INTERNAL;

    static ErrorCode of(Refusal.Code code) {
        return switch (code) {
            case BAD_ARGUMENT -> BAD_ARGUMENT;
            case BAD_CURSOR -> BAD_CURSOR;
            case BAD_TIME -> BAD_TIME;
            case TOO_COSTLY -> TOO_COSTLY;
        };
    }

    static ErrorCode of(GraphFailure.Kind kind) {
        return switch (kind) {
            case UNAVAILABLE -> UNAVAILABLE;
            case TIMED_OUT -> TIMED_OUT;
            case TOO_COSTLY -> TOO_COSTLY;
            case INTERNAL -> INTERNAL;
        };
    }
}
