package io.ismsgraph.compiler;

import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two moments a root is asked at.
 *
 * @param asOf the moment in the world
 * @param knownAt the moment of our knowledge
 */
record Clocks(long asOf, long knownAt) {

    /** Which reading a root's arguments ask for. */
    static ClockForm form(Map<String, @Nullable Object> arguments) {
        return arguments.get("asOf") == null && arguments.get("knownAt") == null ? ClockForm.PRESENT : ClockForm.PAST;
    }

    /**
     * The moments: `asOf` alone is as believed now, `knownAt` alone is about that moment too.
     *
     * @throws Refusal if what will be known later is asked for
     */
    static Clocks of(Map<String, @Nullable Object> arguments, long now) {
        var asOf = millis(arguments.get("asOf"));
        var knownAt = millis(arguments.get("knownAt"));
        if (knownAt != null && knownAt > now) {
            throw new Refusal(
                    Code.BAD_TIME,
                    "knownAt lies in the future, and nobody knows yet what will be known: leave it out, or give a"
                            + " moment before " + Instant.ofEpochMilli(now) + ".");
        }
        var known = knownAt == null ? now : knownAt;
        return new Clocks(asOf == null ? known : asOf, known);
    }

    private static @Nullable Long millis(@Nullable Object moment) {
        return moment instanceof OffsetDateTime time ? Times.millis(time.toInstant()) : null;
    }
}
