package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** How much of something anybody may use: so much at once, and as much again within a minute. */
final class Allowance {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int AT_MOST = 100_000;

    private final String name;
    private final long perMinute;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /**
     * @param name as clients read it
     * @param perMinute how much
     */
    Allowance(String name, long perMinute, Ticker ticker) {
        this.name = name;
        this.perMinute = perMinute;
        this.clock = new Clock(ticker);
        // Who was not here for so long has all of it again.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .maximumSize(AT_MOST)
                .ticker(ticker)
                .build();
    }

    /**
     * What is left to somebody.
     *
     * @param granted whether he got what he wanted
     * @param remaining how much he could use at once now
     * @param untilGranted until he would get it
     * @param reset until he has all of it again
     */
    record Left(boolean granted, long remaining, Duration untilGranted, Duration reset) {

        private static Left of(ConsumptionProbe probe) {
            return new Left(
                    probe.isConsumed(),
                    Math.max(0, probe.getRemainingTokens()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()),
                    Duration.ofNanos(probe.getNanosToWaitForReset()));
        }

        /** In whole seconds, as HTTP counts them; one at least. */
        long secondsToWait() {
            return Math.max(1, untilGranted.plusMillis(999).toSeconds());
        }
    }

    /** Takes some of it. */
    Left take(String who, long amount) {
        return Left.of(of(who).tryConsumeAndReturnRemaining(amount));
    }

    /** Takes what was used already, even if it was not left. */
    void charge(String who, long amount) {
        of(who).consumeIgnoringRateLimits(amount);
    }

    /** Whether any of it is left. */
    Left look(String who) {
        var bucket = of(who);
        var any = bucket.estimateAbilityToConsume(1);
        var remaining = Math.max(0, bucket.getAvailableTokens());
        return new Left(
                any.canBeConsumed(),
                remaining,
                Duration.ofNanos(any.getNanosToWaitForRefill()),
                PERIOD.multipliedBy(perMinute - remaining).dividedBy(perMinute));
    }

    /** As the headers of the IETF's draft name it. */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, perMinute, PERIOD.toSeconds());
    }

    /** What is left, as these headers say it. */
    String left(Left left) {
        return "\"%s\";r=%d;t=%d".formatted(name, left.remaining(), left.reset().toSeconds());
    }

    private Bucket of(String who) {
        return buckets.get(who, _ -> Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, PERIOD)
                        .build())
                .withCustomTimePrecision(clock)
                .build());
    }

    private record Clock(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
