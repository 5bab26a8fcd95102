package io.ismsgraph.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;

/** Random secrets handed out for a while; only their hashes are kept, with whom they were handed to. */
final class Tickets {

    private static final int AT_MOST = 1_000;

    private final Cache<String, Holder> holders;

    Tickets(Duration lifetime, Ticker ticker) {
        holders = Caffeine.newBuilder()
                .expireAfterWrite(lifetime)
                .maximumSize(AT_MOST)
                .ticker(ticker)
                .build();
    }

    String issue(Holder holder) {
        var ticket = Secret.random();
        holders.put(Secret.hash(ticket), holder);
        return ticket;
    }

    /** Whoever holds a ticket, as long as both it and the credential he came with are good. */
    Optional<Holder> holder(String ticket) {
        var hash = Secret.hash(ticket);
        return Optional.ofNullable(holders.getIfPresent(hash))
                .filter(Holder::isGood)
                .map(holder -> new Holder(
                        holder.name(),
                        holder.roles(),
                        holder.organisation(),
                        holder.bound(),
                        () -> holders.getIfPresent(hash) != null && holder.isGood()));
    }

    /** Takes the ticket back; its holder for the one caller who got to use it. */
    Optional<Holder> redeem(String ticket) {
        return Optional.ofNullable(holders.asMap().remove(Secret.hash(ticket))).filter(Holder::isGood);
    }
}
