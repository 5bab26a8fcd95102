package io.ismsgraph.snapshot;

import io.ismsgraph.embedded.Census;
import io.ismsgraph.embedded.DiskGuard;
import io.ismsgraph.embedded.EmbeddedNeo4j;
import io.ismsgraph.graph.WriteGate;
import io.ismsgraph.storage.Folders;
import io.ismsgraph.storage.SparseCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.internal.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes snapshots of the embedded store while it is in use, one at a time, and keeps the newest. */
public final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private final EmbeddedNeo4j database;
    private final WriteGate gate;
    private final DiskGuard room;
    private final Shelf shelf;
    private final int kept;
    private final Check check;
    private final Clock clock;

    /** Looks through a copy and counts what is in it. */
    interface Check {

        Census of(Path home) throws IOException;
    }

    /** What was in the store while nobody wrote to it. */
    private record State(Census census, Optional<Instant> lastRecorded) {}

    /**
     * @param gate what every write passes
     * @param room what has to be left on the disk
     * @param kept how many good ones are kept
     * @param check tells whether one is good
     */
    Snapshots(EmbeddedNeo4j database, WriteGate gate, DiskGuard room, Shelf shelf, int kept, Check check, Clock clock) {
        this.database = database;
        this.gate = gate;
        this.room = room;
        this.shelf = shelf;
        this.kept = kept;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Those of the store that is used, if it is the embedded one.
     *
     * @throws SnapshotFailure if it is not
     */
    public static Snapshots of(Supplier<@Nullable Snapshots> known) {
        var here = known.get();
        if (here == null) {
            throw new SnapshotFailure("The graph lies in another Neo4j: back it up there, by that one's own means.");
        }
        return here;
    }

    /**
     * Takes one, which is good: it was opened, looked through, and has as much in it as the store had.
     *
     * @throws SnapshotFailure if none could be taken; what is not good is deleted
     */
    public synchronized Taken take() {
        try {
            refuseWithoutRoom();
            var at = clock.instant();
            var begun = shelf.begin(at);
            try {
                var state = gate.whileClosed(() -> copy(begun));
                var manifest = manifest(at, state, begun);
                manifest.write(begun);
                var finished = shelf.finish(begun);
                shelf.keepNewest(kept);
                LOG.info(
                        "Snapshot {}: {} nodes, {} relationships.",
                        finished,
                        manifest.nodes(),
                        manifest.relationships());
                return new Taken(finished.toString(), manifest);
            } finally {
                Folders.delete(begun);
            }
        } catch (IOException | UncheckedIOException failure) {
            throw new SnapshotFailure(
                    "No snapshot was taken, for " + failure.getMessage() + "; what was copied is deleted.", failure);
        }
    }

    /** It must not be the copy that fills the disk. */
    private void refuseWithoutRoom() throws IOException {
        room.beside(database.size()).ifPresent(sentence -> {
            throw new SnapshotFailure("No snapshot was taken. " + sentence);
        });
    }

    private State copy(Path home) {
        try {
            var state = new State(database.census(), database.lastRecorded());
            database.copyTo(home);
            return state;
        } catch (IOException failure) {
            throw new UncheckedIOException("the store could not be copied: " + failure.getMessage(), failure);
        }
    }

    private Manifest manifest(Instant at, State state, Path copied) throws IOException {
        var found = check.of(copied);
        if (!found.equals(state.census)) {
            throw new IOException("the copy holds " + found + " where the store held " + state.census);
        }
        var files = Digests.of(copied);
        return new Manifest(
                Digests.id(files),
                at,
                Version.getNeo4jVersion(),
                found.nodes(),
                found.relationships(),
                state.lastRecorded.orElse(null),
                files);
    }

    /** What the newest is, if there is one. */
    public Optional<Manifest> newest() throws IOException {
        var newest = shelf.newest();
        return newest.isEmpty() ? Optional.empty() : Optional.of(Manifest.in(newest.get()));
    }

    /**
     * Copies the newest, which is taken if there is none; it is not let go meanwhile.
     *
     * @param home of the copy
     * @return what it is
     * @throws SnapshotFailure if there is none and none can be taken
     */
    public synchronized Manifest copyNewest(Path home) throws IOException {
        if (shelf.newest().isEmpty()) {
            take();
        }
        return copy(shelf.newest().orElseThrow(), home);
    }

    /** Copies the one of an id, if it is kept. */
    public synchronized Optional<Manifest> copy(String id, Path home) throws IOException {
        for (var kept : shelf.all()) {
            if (Manifest.in(kept).id().equals(id)) {
                return Optional.of(copy(kept, home));
            }
        }
        return Optional.empty();
    }

    private Manifest copy(Path snapshot, Path home) throws IOException {
        room.beside(Folders.size(snapshot)).ifPresent(sentence -> {
            throw new SnapshotFailure("No snapshot is copied. " + sentence);
        });
        SparseCopy.folder(snapshot, home);
        return Manifest.in(snapshot);
    }
}
