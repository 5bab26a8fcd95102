package io.ismsgraph.demo;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;

/**
 * The record times of the demo: the first day is one moment an hour, in which all that was true before is written down;
 * from then on what happened in the world is learnt every twelve days.
 */
final class Timeline {

    static final LocalDate DEMO_DAY = LocalDate.of(2026, 6, 30);
    static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);

    private static final int FIRST_DAYS_MOMENTS = 10;
    private static final int LATER_MOMENTS = 61;
    private static final int DAYS_BETWEEN = 12;
    private static final long HOUR = 3_600_000;

    private static final long[] MOMENTS = moments();

    private Timeline() {}

    private static long[] moments() {
        var moments = new long[FIRST_DAYS_MOMENTS + LATER_MOMENTS];
        for (int i = 0; i < FIRST_DAYS_MOMENTS; i++) {
            moments[i] = Times.startOf(FIRST_DAY) + (9 + i) * HOUR;
        }
        for (int i = 0; i < LATER_MOMENTS; i++) {
            moments[FIRST_DAYS_MOMENTS + i] = noon(FIRST_DAY.plusDays(8 + (long) DAYS_BETWEEN * i));
        }
        return moments;
    }

    static long noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(Times.KOREA).toInstant().toEpochMilli();
    }

    static int count() {
        return MOMENTS.length;
    }

    /** The first moment after the first day. */
    static int later() {
        return FIRST_DAYS_MOMENTS;
    }

    static long at(int moment) {
        return MOMENTS[moment];
    }

    static LocalDate day(int moment) {
        return Instant.ofEpochMilli(MOMENTS[moment]).atZone(Times.KOREA).toLocalDate();
    }

    /** The moment at which something that happened is learnt: {@link #count} if never within the demo. */
    static int learnt(long time) {
        var found = Arrays.binarySearch(MOMENTS, time);
        return found >= 0 ? found : -found - 1;
    }

    static int learnt(LocalDate day) {
        return learnt(Times.startOf(day));
    }
}
