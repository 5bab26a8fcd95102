package io.ismsgraph.graph;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The moment by which whoever asked is answered, whatever the database does.
 *
 * @param nanoTime on the clock that only runs forward
 */
public record Deadline(long nanoTime) {

    /** So long from now. */
    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /** How long it is until then in whole milliseconds; one at least, since to a database none at all means for ever. */
    Duration left() {
        return Duration.ofMillis(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime())));
    }

    boolean isOver() {
        return nanoTime - System.nanoTime() <= 0;
    }
}
