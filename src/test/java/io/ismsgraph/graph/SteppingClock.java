package io.ismsgraph.graph;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A wall clock that stands where a test puts it. */
public final class SteppingClock extends Clock {

    private final AtomicLong now;

    public SteppingClock(long now) {
        this.now = new AtomicLong(now);
    }

    public void set(long moment) {
        now.set(moment);
    }

    public void advance(long millis) {
        now.addAndGet(millis);
    }

    @Override
    public long millis() {
        return now.get();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
