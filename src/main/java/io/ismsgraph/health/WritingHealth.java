package io.ismsgraph.health;

import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Recorder;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Well is who can write: a database whose disk is full, or whose store is damaged, says of itself that it is online. Whoever
 * asks needs no credential, so that many who ask at once make one write.
 */
final class WritingHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(WritingHealth.class);
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Recorder recorder;
    private final Duration patience;
    private final LongSupplier clock;
    private @Nullable Health last;
    private long lastAt;

    /**
     * @param patience how long a write may take
     * @param clock in nanoseconds
     */
    WritingHealth(Recorder recorder, Duration patience, LongSupplier clock) {
        this.recorder = recorder;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        var known = last;
        if (known != null && clock.getAsLong() - lastAt < FRESH.toNanos()) {
            return known;
        }
        var now = written();
        last = now;
        lastAt = clock.getAsLong();
        return now;
    }

    private Health written() {
        try {
            recorder.beat(Deadline.in(patience));
            return Health.up().build();
        } catch (GraphFailure failure) {
            LOG.warn("Not well: {}", failure.getMessage());
            return Health.down().build();
        }
    }
}
