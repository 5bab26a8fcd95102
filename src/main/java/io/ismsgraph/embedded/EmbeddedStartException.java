package io.ismsgraph.embedded;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
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
            var sentence = sentence(home, cause);
            if (sentence != null) {
                return new EmbeddedStartException(sentence, failure);
            }
        }
        return new EmbeddedStartException(
                "The store in " + home + " could not be opened: its logs folder says why, and a copy of the folder"
                        + " should be kept before anything is tried.",
                failure);
    }

    private static @Nullable String sentence(Path home, Throwable cause) {
        return switch (cause) {
            case FileLockException _ ->
                "The store in " + home + " is in use by another ismsgraph: stop that one, or name another folder"
                        + " with ISMSGRAPH_DATA.";
            case FileAlreadyExistsException _, NotDirectoryException _ ->
                "The store cannot lie in " + home + ", which is a file: name a folder with ISMSGRAPH_DATA.";
            case AccessDeniedException denied ->
                "The store in " + home + " cannot be opened, for this user may not write to " + denied.getFile()
                        + ": let the user, or name another folder with ISMSGRAPH_DATA.";
            case FileSystemException other
            when other.getReason() != null ->
                "The store in " + home + " cannot be opened (" + other.getFile() + ": " + other.getReason()
                        + "): mend that, or name another folder with ISMSGRAPH_DATA.";
            default -> null;
        };
    }

    /** It would not keep itself to itself. */
    static EmbeddedStartException disregarding(String setting) {
        return new EmbeddedStartException(
                "The database does not go by " + setting
                        + ", as this version of ismsgraph needs it to: nothing is served.",
                null);
    }

    /** A new store in the place of one that is to be restored would look as if all was well. */
    static EmbeddedStartException brokenOff(Path home) {
        return new EmbeddedStartException(
                "A restore in " + home + " was broken off before a store was in its place: give the command again.",
                null);
    }

    static EmbeddedStartException offline(Path home) {
        return new EmbeddedStartException(
                "The store in " + home
                        + " did not come up: its logs folder says why, and a copy of the folder should be"
                        + " kept before anything is tried.",
                null);
    }
}
