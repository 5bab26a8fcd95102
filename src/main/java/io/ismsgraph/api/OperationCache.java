package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.execution.ExecutionContext;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.Operation;
import io.ismsgraph.compiler.Operation.Entry;
import io.ismsgraph.compiler.View;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiled operations, the most used ones kept. */
final class OperationCache {

    /** So many characters of documents and statements are kept. */
    static final int MOST = 8_000_000;

    private static final Pattern CLAUSE = Pattern.compile("\\b(MATCH|CALL|COLLECT|COUNT|EXISTS|UNWIND)\\b");
    private static final Pattern VALUE = Pattern.compile("\\$q\\d+_p\\d+");

    /** What decides about the statement of an operation. */
    private record Key(
            String document, @Nullable String operation, Map<String, Object> variables, View view, boolean past) {}

    private final Compiler compiler;
    private final Cache<Key, Operation> compiled =
            Kept.upTo(MOST, (key, operation) -> key.document().length() + operation.length());

    OperationCache(Compiler compiler) {
        this.compiler = compiler;
    }

    /** The operation, if one of this shape was compiled before. */
    @Nullable
    Operation known(ExecutionContext context) {
        return compiled.getIfPresent(key(context));
    }

    /**
     * Compiles one.
     *
     * @throws graphql.execution.AbortExecutionException if its statement is too much for any database
     */
    Operation compile(ExecutionContext context, long now) {
        var operation = compiler.compile(
                context.getDocument(),
                context.getExecutionInput().getOperationName(),
                context.getCoercedVariables(),
                View.of(context.getGraphQLContext()),
                now,
                isOfPast(context),
                name -> !name.startsWith("__"));
        var parts = operation.roots().stream()
                .filter(Entry.OfService.class::isInstance)
                .map(Entry::key)
                .toList();
        Limit.PARTS.hold(parts.size(), parts.isEmpty() ? "" : parts.getLast());
        Limit.LEVELS.hold(levels(operation));
        Limit.CLAUSES.hold(count(CLAUSE, operation));
        Limit.VALUES.hold(count(VALUE, operation));
        // A refusal may be about these values alone: the next request of this shape gets its own chance.
        if (operation.roots().stream().noneMatch(Entry.Refused.class::isInstance)) {
            compiled.put(key(context), operation);
        }
        return operation;
    }

    private static Key key(ExecutionContext context) {
        return new Key(
                context.getExecutionInput().getQuery(),
                context.getExecutionInput().getOperationName(),
                VariableShape.of(
                        context.getGraphQLSchema(), context.getOperationDefinition(), context.getCoercedVariables()),
                View.of(context.getGraphQLContext()).shape(),
                isOfPast(context));
    }

    private static boolean isOfPast(ExecutionContext context) {
        Present present = context.getGraphQLContext().get(Present.class);
        return present != null && present.past();
    }

    private static long count(Pattern pattern, Operation operation) {
        return operation.roots().stream()
                .mapToLong(entry -> entry instanceof Entry.Compiled(var root)
                        ? pattern.matcher(root.text()).results().count()
                        : 0)
                .sum();
    }

    /** How deep its parentheses go. */
    private static int levels(Operation operation) {
        return operation.roots().stream()
                .mapToInt(entry -> entry instanceof Entry.Compiled(var root) ? levels(root.text()) : 0)
                .max()
                .orElse(0);
    }

    private static int levels(String text) {
        var open = 0;
        var most = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(' -> most = Math.max(most, ++open);
                case ')' -> open--;
                default -> {}
            }
        }
        return most;
    }

    /** Shows how often it knew an operation; one that it does not know, the database has to plan. */
    OperationCache measured(MeterRegistry meters) {
        CaffeineCacheMetrics.monitor(meters, compiled, "operations");
        return this;
    }

    /** How many it keeps. */
    long size() {
        compiled.cleanUp();
        return compiled.estimatedSize();
    }

    /** How many characters long they are together. */
    long weight() {
        compiled.cleanUp();
        return Kept.weight(compiled);
    }
}
