package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;

/** Caches that are bounded by what they hold, not by how many: one document may be as long as a thousand others. */
final class Kept {

    private Kept() {}

    /**
     * Makes one, which counts how often it had what was looked for.
     *
     * @param name of its figures
     */
    static <K, V> Cache<K, V> upTo(String name, long characters, Weigher<K, V> length) {
        Cache<K, V> cache = Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher(length)
                .recordStats()
                .build();
        return CaffeineCacheMetrics.monitor(Metrics.globalRegistry, cache, name);
    }

    static long weight(Cache<?, ?> cache) {
        return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
