package io.ismsgraph.api.web;

import org.springframework.http.HttpStatus;

/** A request that asks nothing that could be looked at, and how HTTP puts it. */
final class UnreadableRequest extends RuntimeException {

    private final HttpStatus status;

    UnreadableRequest(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
