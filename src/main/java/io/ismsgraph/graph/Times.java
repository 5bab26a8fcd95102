package io.ismsgraph.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Moments as the graph stores them: epoch milliseconds UTC, an open end as a far sentinel, never null. */
public final class Times {

    /** Since ever. */
    public static final long BEGINNING = -62_135_596_800_000L;

    /** No end known. */
    public static final long END = 253_402_300_799_000L;

    /** Times of law are Korean calendar time. */
    public static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private Times() {}

    /** The moment as stored. */
    public static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    /** The first moment of a Korean day. */
    public static long startOf(LocalDate day) {
        return day.atStartOfDay(KOREA).toInstant().toEpochMilli();
    }

    /** The first moment after a Korean day, which is where something that holds through that day ends. */
    public static long endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}
