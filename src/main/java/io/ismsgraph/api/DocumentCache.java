package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.ParserOptions;
import graphql.validation.rules.SubscriptionUniqueRootField;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/** Parsed and valid documents, the most used ones kept. */
final class DocumentCache implements PreparsedDocumentProvider {

    /** So many characters of documents are kept; a syntax tree is some thirty times as large as its text. */
    static final int MOST = 1_000_000;

    private final Cache<String, PreparsedDocumentEntry> documents = Kept.upTo(MOST, (document, _) -> document.length());

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var known = documents.getIfPresent(input.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        var parsed = limited(input, parse);
        if (!parsed.hasErrors()) {
            documents.put(input.getQuery(), parsed);
        }
        return CompletableFuture.completedFuture(parsed);
    }

    private static PreparsedDocumentEntry limited(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        try {
            Limit.CHARACTERS.hold(input.getQuery().length());
            input.getGraphQLContext().put(ParserOptions.class, DocumentLimits.parsing());
            input.getGraphQLContext().put(ParseAndValidate.INTERNAL_VALIDATION_PREDICATE_HINT, (Predicate<Class<?>>)
                    DocumentCache::isChecked);
            var parsed = parse.apply(input);
            if (!parsed.hasErrors()) {
                DocumentLimits.hold(parsed.getDocument());
            }
            return parsed;
        } catch (AbortExecutionException refusal) {
            return new PreparsedDocumentEntry(refusal.getUnderlyingErrors());
        } catch (NumberFormatException tooLarge) {
            return new PreparsedDocumentEntry(RequestError.of(
                    ErrorCode.BAD_ARGUMENT,
                    "A number in the document cannot be read: its exponent has too many digits."));
        }
    }

    /** One rule fails at a condition with a variable before a subscription's field; its execution holds to it instead. */
    private static boolean isChecked(Class<?> rule) {
        return !rule.equals(SubscriptionUniqueRootField.class);
    }

    /** Shows how often it knew a document. */
    DocumentCache measured(MeterRegistry meters) {
        CaffeineCacheMetrics.monitor(meters, documents, "documents");
        return this;
    }

    /** How many it keeps. */
    long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }

    /** How many characters long they are together. */
    long weight() {
        documents.cleanUp();
        return Kept.weight(documents);
    }
}
