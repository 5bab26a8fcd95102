package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * One question, asked in several ways by some callers at once.
 *
 * @param rounds the slices of each round
 */
record Measurement(List<Map<Way, Slice>> rounds) {

    private static final int LEAST_OF_EACH = 10;

    /** Warms up, and then asks in rounds of slices: each way after the other, and back again. */
    static Measurement of(Map<Way, Request> ways, int callers, int requests, int rounds, Duration warmUp) {
        var each = callers == 1 ? requests : Math.max(LEAST_OF_EACH, requests / callers);
        var end = System.nanoTime() + ways.size() * warmUp.toNanos();
        while (System.nanoTime() < end) {
            ways.values().forEach(way -> way.times(callers, Math.max(1, each / LEAST_OF_EACH)));
        }
        var measured = new ArrayList<Map<Way, Slice>>();
        for (int round = 0; round < rounds; round++) {
            measured.add(round(ways, callers, each));
        }
        return new Measurement(measured);
    }

    private static Map<Way, Slice> round(Map<Way, Request> ways, int callers, int each) {
        var slices = new EnumMap<Way, Slice>(Way.class);
        ways.forEach((way, request) -> slices.put(way, request.times(callers, each)));
        List.copyOf(ways.entrySet())
                .reversed()
                .forEach(way -> slices.merge(way.getKey(), way.getValue().times(callers, each), Slice::plus));
        return slices;
    }

    /** All that was measured of one way. */
    Slice all(Way way) {
        return rounds.stream()
                .map(round -> slice(round, way))
                .reduce(Slice::plus)
                .orElseThrow();
    }

    /** The median over the rounds of how many times one way's median is the other's. */
    double ratio(Way one, Way other) {
        return ratio(one, other, slice -> slice.percentile(50));
    }

    /** The median over the rounds of how many times one way's throughput is the other's. */
    double throughputs(Way one, Way other) {
        return ratio(one, other, Slice::throughput);
    }

    private double ratio(Way one, Way other, ToDoubleFunction<Slice> figure) {
        var ratios = rounds.stream()
                .map(round -> figure.applyAsDouble(slice(round, one)) / figure.applyAsDouble(slice(round, other)))
                .toList();
        return Slice.percentile(ratios, 50);
    }

    private static Slice slice(Map<Way, Slice> round, Way way) {
        return Objects.requireNonNull(round.get(way), way.name());
    }
}
