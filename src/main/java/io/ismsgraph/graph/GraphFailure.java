package io.ismsgraph.graph;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;

/** The graph did not answer; the driver's own words stay in the cause, for the log. */
public final class GraphFailure extends RuntimeException {

    /** What a caller can do about it. */
    public enum Kind {
        /** Nobody answers there now; try again later. */
        UNAVAILABLE,
        /** The statement took too long and was ended. */
        TIMED_OUT,
        /** The statement asked for more memory than one may use. */
        TOO_COSTLY,
        /** A fault on our side. */
        INTERNAL
    }

    private static final String TOO_LONG =
            "The graph took too long to answer, and was told to stop: ask for less, or in parts.";

    private final Kind kind;

    private GraphFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What a caller can do about it. */
    public Kind kind() {
        return kind;
    }

    /** Nobody waited for the graph any longer. */
    static GraphFailure late(Exception cause) {
        return new GraphFailure(Kind.TIMED_OUT, TOO_LONG, cause);
    }

    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException failure) {
            throw of(failure);
        }
    }

    /**
     * Parameters as the driver sends them.
     *
     * @throws GraphFailure if it cannot: a fault on our side, although the driver reports it like a lost connection
     */
    static Value sent(Map<String, @Nullable Object> parameters) {
        try {
            return Values.value(parameters);
        } catch (ClientException failure) {
            throw new GraphFailure(Kind.INTERNAL, "The graph cannot take one of the values.", failure);
        }
    }

    private static GraphFailure of(Neo4jException failure) {
        var code = failure.code();
        if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
            return new GraphFailure(Kind.TIMED_OUT, TOO_LONG, failure);
        }
        if (code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory")) {
            return new GraphFailure(Kind.TOO_COSTLY, "The answer needs more memory than one request may use.", failure);
        }
        return switch (failure) {
            case TransactionTerminatedException _ -> new GraphFailure(Kind.TIMED_OUT, TOO_LONG, failure);
            case ServiceUnavailableException _, SessionExpiredException _, AuthenticationException _ ->
                new GraphFailure(Kind.UNAVAILABLE, "The graph cannot be reached.", failure);
            case ClientException client
            when client.code().isEmpty() || client.code().equals("N/A") ->
                new GraphFailure(Kind.UNAVAILABLE, "The graph cannot be reached.", failure);
            default -> new GraphFailure(Kind.INTERNAL, "The graph refused the statement.", failure);
        };
    }
}
