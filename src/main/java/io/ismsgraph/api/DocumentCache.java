package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Parsed and validated documents, the most used ones kept. */
final class DocumentCache implements PreparsedDocumentProvider {

    static final int MOST = 1_000;

    private final Cache<String, PreparsedDocumentEntry> documents =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        return CompletableFuture.completedFuture(documents.get(input.getQuery(), _ -> parse.apply(input)));
    }

    /** How many it keeps. */
    long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }
}
