package io.ismsgraph.console;

import java.time.Duration;

/**
 * What one statement may take.
 *
 * @param time before the database gives it up
 * @param grace after that, before the process that reads is ended, since some work cannot be given up
 * @param rows at most
 * @param bytes of rows, as they are stored, at most
 * @param atOnce how many run beside each other
 */
record Limits(Duration time, Duration grace, int rows, long bytes, int atOnce) {

    static final Limits USUAL = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), 10_000, 8_000_000, 2);

    /** The database that reads copies gives up by itself what takes longer. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * The same, but for the time.
     *
     * @throws IllegalArgumentException if that is none, or more than there is
     */
    Limits within(Duration time) {
        if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ISMSGRAPH_CONSOLE_TIME is " + time.toSeconds()
                    + " s: it has to be 1 s at least and 60 s at most.");
        }
        return new Limits(time, grace, rows, bytes, atOnce);
    }
}
