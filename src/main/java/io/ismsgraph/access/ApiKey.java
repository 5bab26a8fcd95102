package io.ismsgraph.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a program asks, as it is kept: without its secret.
 *
 * @param id names it
 * @param name what it is for
 * @param hash SHA-256 of its secret, in hex
 * @param roles what it may
 * @param organisation the id of the organisation whose own it sees; nothing if it sees the whole graph
 * @param bound whether it asks registered documents and nothing else
 * @param created when it was made
 * @param expires when it ceases to be good
 * @param revoked when it was taken back, if it was
 */
record ApiKey(
        String id,
        String name,
        String hash,
        Set<Role> roles,
        @Nullable String organisation,
        boolean bound,
        Instant created,
        Instant expires,
        @Nullable Instant revoked) {

    private static final String PREFIX = "isk.";

    /** What is handed out: the key's id and its secret. */
    record Presented(String id, String secret) {

        /** Nothing, if it is no key. */
        static @Nullable Presented of(String text) {
            var parts = text.split("\\.", -1);
            return parts.length == 3 && text.startsWith(PREFIX) && parts[1].matches("[0-9a-f]{12}")
                    ? new Presented(parts[1], parts[2])
                    : null;
        }

        @Override
        public String toString() {
            return PREFIX + id + "." + secret;
        }
    }

    boolean isGood(Instant now) {
        return revoked == null && now.isBefore(expires);
    }

    boolean matches(String secret) {
        return Secret.same(hash, Secret.hash(secret));
    }

    ApiKey revoked(Instant now) {
        return new ApiKey(
                id, name, hash, roles, organisation, bound, created, expires, revoked == null ? now : revoked);
    }
}
