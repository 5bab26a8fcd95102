package io.ismsgraph.api.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLError;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.identity.Sha256;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Documents that clients name by their hash. Automatic ones, of Apollo's protocol, are sent once with their hash and kept
 * as long as there is room; registered ones are the server's own, and may be all there are.
 *
 * <p>Not graphql-java's own support: it leaves the document out of the execution's input, where caches look for it.
 */
final class Persisted {

    /** The extension that holds the hash. */
    static final String EXTENSION = "persistedQuery";

    /** Stands for a document that only its hash names. */
    static final String UNNAMED = PersistedQuerySupport.PERSISTED_QUERY_MARKER;

    /** So many characters of documents are kept. */
    static final int MOST = 1_000_000;

    private final Map<String, String> registered;
    private final boolean open;
    private final Cache<String, String> automatic = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((String hash, String document) -> hash.length() + document.length())
            .build();

    /**
     * @param registered documents by their hash
     * @param open whether others are answered too
     */
    Persisted(Map<String, String> registered, boolean open) {
        this.registered = registered;
        this.open = open;
    }

    /** A document to answer, or why there is none. */
    sealed interface Found {

        /** The document. */
        record Document(String text) implements Found {}

        /** Why there is none. */
        record Refused(GraphQLError error) implements Found {}
    }

    /**
     * The document that a request means.
     *
     * @param free whether whoever asks may ask others than registered ones
     */
    Found find(String query, Map<String, Object> extensions, boolean free) {
        var named = extensions.get(EXTENSION);
        if (named == null) {
            return answerable(query, Sha256.hex(query), free);
        }
        if (!(named instanceof Map<?, ?> persisted)
                || !(persisted.get("version") instanceof Number version && version.intValue() == 1)
                || !(persisted.get("sha256Hash") instanceof String hash)) {
            return refused(
                    ErrorCode.BAD_ARGUMENT,
                    "extensions.persistedQuery is not understood: give {\"version\": 1, \"sha256Hash\": \"…\"}.");
        }
        return query.isEmpty() ? known(hash, free) : kept(query, hash, free);
    }

    private Found known(String hash, boolean free) {
        var document = text(hash, free);
        return document.isEmpty()
                ? refused(ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound")
                : new Found.Document(document.get());
    }

    private Found kept(String query, String hash, boolean free) {
        if (!hash.equals(Sha256.hex(query))) {
            return refused(
                    ErrorCode.BAD_ARGUMENT,
                    "extensions.persistedQuery.sha256Hash is not that of the query: hash the document as it is sent.");
        }
        var found = answerable(query, hash, free);
        if (found instanceof Found.Document && open && free) {
            automatic.put(hash, query);
        }
        return found;
    }

    private Found answerable(String query, String hash, boolean free) {
        return (open && free) || registered.containsKey(hash)
                ? new Found.Document(query)
                : refused(
                        ErrorCode.FORBIDDEN,
                        "Registered documents only are answered here: whoever runs this server can add this one to"
                                + " them.");
    }

    private static Found refused(ErrorCode code, String message) {
        return new Found.Refused(RequestError.of(code, message));
    }

    private Optional<String> text(String hash, boolean free) {
        @Nullable String own = registered.get(hash);
        return Optional.ofNullable(own == null && free ? automatic.getIfPresent(hash) : own);
    }

    /** How many characters of automatic ones it keeps. */
    long weight() {
        automatic.cleanUp();
        return automatic.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
