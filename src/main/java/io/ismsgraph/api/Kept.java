package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;

/** Caches that are bounded by what they hold, not by how many: one document may be as long as a thousand others. */
final class Kept {

    private Kept() {}

    /** Makes one, which counts how often it had what was looked for. */
    static <K, V> Cache<K, V> upTo(long characters, Weigher<K, V> length) {
        return Caffeine.newBuilder()
                .maximumWeight(characters)
                .weigher(length)
                .recordStats()
                .build();
    }

    static long weight(Cache<?, ?> cache) {
        return cache.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
