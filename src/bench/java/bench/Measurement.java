package bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One question, asked both ways by some callers at once.
 *
 * @param p50 the median through GraphQL, in milliseconds
 * @param byHand the median of the hand-written statement
 * @param ratio the median over the rounds of the ratio of both
 * @param tail the 99th percentile through GraphQL over its median
 */
record Measurement(double p50, double byHand, double ratio, double tail) {

    private static final int LEAST_OF_EACH = 10;
    private static final double NANOS = 1e6;

    /** Who asks what. */
    private record Ways(Client client, Question question, Map<String, ?> given, int callers, int requestsEach) {

        List<Long> ours() {
            return client.times("/graphql", question.operation(given), callers, requestsEach);
        }

        List<Long> byHand() {
            return client.times(question.baseline(), given, callers, requestsEach);
        }
    }

    /** Warms up, and then asks in rounds of slices: by hand, ours, ours, by hand. */
    static Measurement of(
            Client client, Question question, Map<String, ?> given, int callers, int rounds, Duration warmUp) {
        var each = callers == 1 ? question.requests() : Math.max(LEAST_OF_EACH, question.requests() / callers);
        var ways = new Ways(client, question, given, callers, each);
        var end = System.nanoTime() + 2 * warmUp.toNanos();
        while (System.nanoTime() < end) {
            ways.byHand();
            ways.ours();
        }
        var ours = new ArrayList<Long>();
        var byHand = new ArrayList<Long>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            var theirSlices = ways.byHand();
            var ourSlices = ways.ours();
            ourSlices.addAll(ways.ours());
            theirSlices.addAll(ways.byHand());
            ratios.add(percentile(ourSlices, 50) / percentile(theirSlices, 50));
            ours.addAll(ourSlices);
            byHand.addAll(theirSlices);
        }
        var p50 = percentile(ours, 50);
        return new Measurement(
                p50 / NANOS, percentile(byHand, 50) / NANOS, percentile(ratios, 50), percentile(ours, 99) / p50);
    }

    private static double percentile(List<? extends Number> values, int percent) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
