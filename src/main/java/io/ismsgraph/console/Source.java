package io.ismsgraph.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What statements read.
 *
 * @param id of the snapshot, the SHA-256 of its files; nothing if another Neo4j is read as it is
 * @param takenAt when it was taken
 * @param lastRecorded the record time of the last write in it
 */
record Source(
        @Nullable String id,
        @Nullable Instant takenAt,
        @Nullable Instant lastRecorded) {

    /** Another Neo4j, which changes as it is written. */
    static final Source LIVE = new Source(null, null, null);
}
