package io.ismsgraph.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.neo4j.io.locker.FileLockException;

/** The embedded store could not be opened; the message is one sentence for whoever started it. */
public final class EmbeddedStartException extends RuntimeException {

    private EmbeddedStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static EmbeddedStartException of(Path home, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return new EmbeddedStartException(
                        "The store in " + home
                                + " is in use by another ismsgraph: stop that one, or name another folder"
                                + " with ISMSGRAPH_DATA.",
                        failure);
            }
        }
        return new EmbeddedStartException(
                "The store in " + home + " could not be opened: its logs folder says why, and a copy of the folder"
                        + " should be kept before anything is tried.",
                failure);
    }

    static EmbeddedStartException offline(Path home) {
        return new EmbeddedStartException(
                "The store in " + home
                        + " did not come up: its logs folder says why, and a copy of the folder should be"
                        + " kept before anything is tried.",
                null);
    }
}
