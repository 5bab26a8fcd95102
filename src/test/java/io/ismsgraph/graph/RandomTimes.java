package io.ismsgraph.graph;

import java.util.Random;

/** Moments and periods around a present that moves on. */
final class RandomTimes {

    static final long START = 1_700_000_000_000L;
    private static final long SPAN = 10_000;

    private final Random random;

    RandomTimes(Random random) {
        this.random = random;
    }

    /** Some time before or after. */
    long around(long now) {
        return switch (random.nextInt(12)) {
            case 0 -> Times.BEGINNING;
            case 1 -> now;
            case 2 -> now + random.nextLong(SPAN);
            default -> now - random.nextLong(SPAN);
        };
    }

    /** Past, present, future, or all of it. */
    Period period(long now) {
        return from(Math.min(around(now), around(now)), now + SPAN);
    }

    /** Neither begins nor ends in the future. */
    Period pastPeriod(long now) {
        return from(Math.min(now - 1, around(now)), now);
    }

    private Period from(long from, long latest) {
        if (random.nextInt(3) > 0 || from + 1 >= latest) {
            return Period.since(from);
        }
        var width = Math.min(latest - from, 2 * SPAN);
        return new Period(from, from + 1 + random.nextLong(width));
    }
}
