package io.ismsgraph.snapshot;

import io.ismsgraph.graph.GraphFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a snapshot now and then; one that fails is told in the log, and the next is tried in its turn. */
final class Schedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    /** A server that has just begun has other things to do. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("snapshots").factory());

    private final Snapshots snapshots;
    private final Duration every;

    /** @param every how long after one the next is taken; without length, none is */
    Schedule(Snapshots snapshots, Duration every) {
        this.snapshots = snapshots;
        this.every = every;
    }

    /** Begins once what a start loads is there. */
    void begin() throws IOException {
        if (every.isPositive()) {
            var age = snapshots.newest().map(newest -> Duration.between(newest.takenAt(), Instant.now()));
            var _ = thread.scheduleWithFixedDelay(
                    this::take, first(every, age.orElse(every)).toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** One that is restarted often takes as many as one that is not. */
    private static Duration first(Duration every, Duration age) {
        var due = every.minus(age);
        var earliest = FIRST.compareTo(every) < 0 ? FIRST : every;
        return due.compareTo(earliest) < 0 ? earliest : due;
    }

    private void take() {
        try {
            snapshots.take();
        } catch (SnapshotFailure | GraphFailure failure) {
            LOG.warn(failure.getMessage(), failure);
        } catch (RuntimeException failure) {
            LOG.error("No snapshot was taken.", failure);
        }
    }

    @Override
    public void close() {
        // Interrupts nobody: an interrupted thread closes the store's files under all others.
        thread.shutdown();
    }
}
