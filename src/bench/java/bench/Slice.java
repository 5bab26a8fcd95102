package bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Requests sent one after another.
 *
 * @param nanos how long each took
 * @param elapsed how long they took together
 */
record Slice(List<Long> nanos, long elapsed) {

    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NANOS_OF_SECOND = 1e9;

    Slice plus(Slice other) {
        var all = new ArrayList<>(nanos);
        all.addAll(other.nanos);
        return new Slice(all, elapsed + other.elapsed);
    }

    /** The time within which so many per cent of the requests were answered, in milliseconds. */
    double percentile(int percent) {
        return percentile(nanos, percent) / NANOS_OF_MILLI;
    }

    /** Answers in a second. */
    double throughput() {
        return nanos.size() * NANOS_OF_SECOND / elapsed;
    }

    static double percentile(List<? extends Number> values, int percent) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
