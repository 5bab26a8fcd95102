package bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One question, asked in several ways by some callers at once.
 *
 * @param rounds the slices of each round
 * @param <W> tells the ways apart
 */
record Measurement<W>(List<Map<W, Slice>> rounds) {

    private static final Duration SLICE = Duration.ofMillis(400);

    /** Asks in rounds of slices: each way after the other, and back again; the first round only warms up. */
    static <W> Measurement<W> of(Map<W, Request> ways, int callers, int rounds) {
        round(ways, callers);
        return new Measurement<>(
                IntStream.range(0, rounds).mapToObj(_ -> round(ways, callers)).toList());
    }

    private static <W> Map<W, Slice> round(Map<W, Request> ways, int callers) {
        var slices = new HashMap<W, Slice>();
        ways.forEach((way, request) -> slices.put(way, request.times(callers, SLICE)));
        List.copyOf(ways.entrySet())
                .reversed()
                .forEach(way -> slices.merge(way.getKey(), way.getValue().times(callers, SLICE), Slice::plus));
        return slices;
    }

    /** All that was measured of one way. */
    Slice all(W way) {
        return rounds.stream()
                .map(round -> slice(round, way))
                .reduce(Slice::plus)
                .orElseThrow();
    }

    /** The median over the rounds of how many times one way's median is the other's. */
    double ratio(W one, W other) {
        return ratio(one, other, slice -> slice.percentile(50));
    }

    /** The median over the rounds of how many times one way's throughput is the other's. */
    double throughputs(W one, W other) {
        return ratio(one, other, Slice::throughput);
    }

    private double ratio(W one, W other, ToDoubleFunction<Slice> figure) {
        var ratios = rounds.stream()
                .map(round -> figure.applyAsDouble(slice(round, one)) / figure.applyAsDouble(slice(round, other)))
                .toList();
        return Slice.percentile(ratios, 50);
    }

    private static <W> Slice slice(Map<W, Slice> round, W way) {
        return Objects.requireNonNull(round.get(way), way.toString());
    }
}
