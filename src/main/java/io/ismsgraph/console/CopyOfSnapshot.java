package io.ismsgraph.console;

import io.ismsgraph.embedded.ReaderProcess;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import io.ismsgraph.snapshot.Manifest;
import io.ismsgraph.snapshot.SnapshotFailure;
import io.ismsgraph.snapshot.Snapshots;
import io.ismsgraph.storage.Folders;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process of its own that reads a copy of the newest snapshot, without what is confidential. It is started when it is needed, made anew when there is a
 * newer one or when it had to be ended, and goes when nobody has needed it for a while.
 */
final class CopyOfSnapshot implements Isolation {

    private static final Logger LOG = LoggerFactory.getLogger(CopyOfSnapshot.class);

    private final Snapshots snapshots;
    private final Path folder;
    private final Collection<String> confidential;
    private final List<String> jvm;
    private final long idle;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("console").factory());

    private @Nullable Opened opened;
    private int number;

    /**
     * @param folder where copies lie while they are read
     * @param confidential labels of what is in no copy that is read
     * @param jvm what the JVM of that process is started with, beside what the database needs
     * @param idle how long nobody has to need it before it goes
     */
    CopyOfSnapshot(Snapshots snapshots, Path folder, Collection<String> confidential, List<String> jvm, Duration idle) {
        this.snapshots = snapshots;
        this.folder = folder.toAbsolutePath().normalize();
        this.confidential = confidential;
        this.jvm = List.copyOf(jvm);
        this.idle = idle.toNanos();
        var every = Math.max(1, idle.toMillis() / 4);
        var _ = clock.scheduleWithFixedDelay(this::goIfIdle, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized Lease lease() {
        return reading(() -> {
            var now = opened;
            if (now == null || !now.isGood() || now.isOlderThan(snapshots.newest())) {
                letGo();
                now = open(snapshots::copyNewest);
                opened = now;
            }
            return now.lease();
        });
    }

    /** Another one than the newest is read in a process of its own, which goes with the lease. */
    @Override
    public synchronized Lease lease(Source once) {
        var now = opened;
        if (now != null && now.isGood() && now.source().equals(once)) {
            return now.lease();
        }
        return reading(() -> {
            var then = open(home -> snapshots
                    .copy(String.valueOf(once.id()), home)
                    .orElseThrow(() -> new Unanswered(
                            Code.NOT_FOUND,
                            "The snapshot it read is not kept any more: what it answered then is, and stays.")));
            var lease = then.lease();
            then.retire();
            return lease;
        });
    }

    /** What may fail while something to read is made ready. */
    private interface Reading {

        Lease lease() throws IOException;
    }

    /** Copies a snapshot to a place. */
    private interface Copying {

        Manifest to(Path home) throws IOException;
    }

    private static Lease reading(Reading reading) {
        try {
            return reading.lease();
        } catch (IOException | SnapshotFailure | GraphFailure failure) {
            LOG.warn("The console has nothing to read.", failure);
            throw new Unanswered(
                    Code.UNAVAILABLE, "No snapshot can be read now: the server's log says why, ask again later.");
        }
    }

    /** What a broken-off server left is deleted. */
    private Opened open(Copying copying) throws IOException {
        if (number == 0) {
            Folders.delete(folder);
            PrivateFiles.createFolder(folder);
        }
        var copy = folder.resolve("copy-" + ++number);
        try {
            var manifest = copying.to(copy);
            var reader = ReaderProcess.start(copy, confidential, jvm);
            LOG.info("The console reads the snapshot of {}.", manifest.takenAt());
            return new Opened(reader, source(manifest), copy);
        } catch (IOException | RuntimeException failure) {
            Folders.delete(copy);
            throw failure;
        }
    }

    private static Source source(Manifest manifest) {
        return new Source(manifest.id(), manifest.takenAt(), manifest.lastRecorded());
    }

    private void letGo() {
        if (opened != null) {
            opened.retire();
            opened = null;
        }
    }

    /** Whether there is a process that reads. */
    synchronized boolean isReading() {
        return opened != null;
    }

    private synchronized void goIfIdle() {
        if (opened != null && opened.isIdleFor(idle)) {
            letGo();
        }
    }

    @Override
    public Source refresh() {
        try {
            return source(snapshots.take().manifest());
        } catch (SnapshotFailure failure) {
            throw new Unanswered(Code.UNAVAILABLE, String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdown();
        if (opened != null) {
            opened.end();
            opened = null;
        }
    }
}
