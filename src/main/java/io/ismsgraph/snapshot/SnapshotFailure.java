package io.ismsgraph.snapshot;

import org.jspecify.annotations.Nullable;

/** A snapshot was not taken, or not restored; the message is a sentence for whoever asked for it. */
public final class SnapshotFailure extends RuntimeException {

    SnapshotFailure(String sentence) {
        this(sentence, null);
    }

    SnapshotFailure(String sentence, @Nullable Exception cause) {
        super(sentence, cause);
    }
}
