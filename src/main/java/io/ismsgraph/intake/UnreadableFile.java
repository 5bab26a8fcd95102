package io.ismsgraph.intake;

/** A file is not loaded at all; the message says why, and where. */
public final class UnreadableFile extends RuntimeException {

    /** A sentence for whoever loads it. */
    public UnreadableFile(String message) {
        super(message, null, false, false);
    }

    /** The same, with the place. */
    public UnreadableFile(String file, long line, String message) {
        this(file + ", line " + line + ": " + message);
    }
}
