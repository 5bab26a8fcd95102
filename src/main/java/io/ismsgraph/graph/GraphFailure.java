package io.ismsgraph.graph;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransactionTerminatedException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.kernel.api.exceptions.Status;

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
    private static final String SEND_AGAIN =
            "The graph did not say in time whether it was done. Send it again with the same"
                    + " act.key: it is done once, however often it is sent.";
    private static final String LOOK_FIRST =
            "The graph did not say in time whether it was done. Look whether it was before you"
                    + " send it again; with an act.key it is done once, however often it is sent.";
    private static final String UNREACHABLE = "The graph cannot be reached.";
    private static final String REFUSED = "The graph refused the statement.";

    private final Kind kind;

    private GraphFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What a caller can do about it. */
    public Kind kind() {
        return kind;
    }

    /** Whether the database says that to do it again may help: two waited for each other, and one was sent back. */
    boolean isPassing() {
        return kind == Kind.INTERNAL && codeOf(getCause()).startsWith("Neo.TransientError.");
    }

    /** Nobody waited for the graph any longer. */
    static GraphFailure late(Exception cause) {
        return new GraphFailure(Kind.TIMED_OUT, TOO_LONG, cause);
    }

    /**
     * The same where something was to be done: it may have been.
     *
     * @param keyed whether it was sent with a key, by which it is done once
     */
    public GraphFailure whileDoing(boolean keyed) {
        return kind == Kind.TIMED_OUT ? new GraphFailure(kind, keyed ? SEND_AGAIN : LOOK_FIRST, this) : this;
    }

    /** As much is asked of the graph as it can take. */
    static GraphFailure busy(Exception cause) {
        return new GraphFailure(Kind.UNAVAILABLE, "The graph answers as much as it can: ask again in a second.", cause);
    }

    /** Nothing was tried, for a reason that may pass. */
    static GraphFailure refused(String sentence) {
        return new GraphFailure(Kind.UNAVAILABLE, sentence, null);
    }

    static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException failure) {
            throw of(failure);
        }
    }

    static <T extends @Nullable Object> T translatingEmbedded(Supplier<T> work) {
        try {
            return work.get();
        } catch (GraphFailure known) {
            throw known;
        } catch (RuntimeException failure) {
            throw ofEmbedded(failure);
        }
    }

    /** A statement reads a parameter that nobody gives. */
    static GraphFailure lacking(String parameter) {
        return new GraphFailure(Kind.INTERNAL, REFUSED, new NoSuchElementException("$" + parameter));
    }

    /** A value is none that the graph can take. */
    static GraphFailure unsendable(ClientException cause) {
        return new GraphFailure(Kind.INTERNAL, "The graph cannot take one of the values.", cause);
    }

    private static GraphFailure of(Neo4jException failure) {
        var known = ofCode(failure.code(), failure);
        return known != null
                ? known
                : switch (failure) {
                    case TransactionTerminatedException _ -> new GraphFailure(Kind.TIMED_OUT, TOO_LONG, failure);
                    case ServiceUnavailableException _, SessionExpiredException _, AuthenticationException _ ->
                        new GraphFailure(Kind.UNAVAILABLE, UNREACHABLE, failure);
                    case ClientException client
                    when client.code().isEmpty() || client.code().equals("N/A") ->
                        new GraphFailure(Kind.UNAVAILABLE, UNREACHABLE, failure);
                    default -> new GraphFailure(Kind.INTERNAL, REFUSED, failure);
                };
    }

    /** What the database in this process throws. */
    private static GraphFailure ofEmbedded(RuntimeException failure) {
        var known = ofCode(codeOf(failure), failure);
        return known == null ? new GraphFailure(Kind.INTERNAL, REFUSED, failure) : known;
    }

    private static String codeOf(@Nullable Throwable failure) {
        return failure instanceof QueryExecutionException refusal
                ? refusal.getStatusCode()
                : Optional.ofNullable(failure)
                        .map(Status::statusCodeOf)
                        .map(status -> status.code().serialize())
                        .orElse("");
    }

    private static @Nullable GraphFailure ofCode(String code, Exception failure) {
        if (code.contains("TransactionTimedOut") || code.contains("Terminated")) {
            return new GraphFailure(Kind.TIMED_OUT, TOO_LONG, failure);
        }
        if (code.contains("OutOfMemory")) {
            return new GraphFailure(Kind.TOO_COSTLY, "The answer needs more memory than one request may use.", failure);
        }
        if (code.contains("DatabaseUnavailable")) {
            return new GraphFailure(Kind.UNAVAILABLE, UNREACHABLE, failure);
        }
        return null;
    }
}
