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
}
