package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Random secrets handed out for a while; only their hashes are kept. */
final class Tickets {

    private static final int AT_MOST = 1_000;

    private final Cache<String, Boolean> hashes;

    Tickets(Duration lifetime, Ticker ticker) {
        hashes = Caffeine.newBuilder()
                .expireAfterWrite(lifetime)
                .maximumSize(AT_MOST)
                .ticker(ticker)
                .build();
    }

    String issue() {
        var ticket = Secret.random();
        hashes.put(Secret.hash(ticket), true);
        return ticket;
    }

    boolean holds(String ticket) {
        return checking(ticket).getAsBoolean();
    }

    /** Tells at any time whether a ticket is held, without keeping it. */
    BooleanSupplier checking(String ticket) {
        var hash = Secret.hash(ticket);
        return () -> hashes.getIfPresent(hash) != null;
    }

    /** Takes the ticket back; true for the one caller who got to use it. */
    boolean redeem(String ticket) {
        return hashes.asMap().remove(Secret.hash(ticket)) != null;
    }
}
