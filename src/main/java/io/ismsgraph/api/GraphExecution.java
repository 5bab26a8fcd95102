package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionResult;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import io.ismsgraph.answer.Page;
import io.ismsgraph.answer.Walker;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.Operation;
import io.ismsgraph.compiler.Operation.Entry;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.compiler.Root;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Executes a query as one statement in one read transaction. Only introspection goes the way of graphql-java, field by
 * field.
 */
final class GraphExecution extends AsyncExecutionStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(GraphExecution.class);

    /** So many characters of documents and statements are kept. */
    static final int MOST = 8_000_000;

    /** What decides about the statement of an operation. */
    private record Key(String document, @Nullable String operation, Map<String, Object> variables) {}

    private final Compiler compiler;
    private final GraphReader reader;
    private final Cache<Key, Operation> compiled =
            Kept.upTo(MOST, (key, operation) -> key.document().length() + operation.length());

    GraphExecution(Compiler compiler, GraphReader reader) {
        this.compiler = compiler;
        this.reader = reader;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        var introspection = parameters.getFields().getSubFields().entrySet().stream()
                .filter(field -> isIntrospection(field.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        var answer = new Answer(context);
        if (introspection.size() < parameters.getFields().size()) {
            answer(context, parameters, answer);
        }
        if (introspection.isEmpty()) {
            return CompletableFuture.completedFuture(answer.result(parameters));
        }
        var fields = MergedSelectionSet.newMergedSelectionSet()
                .subFields(introspection)
                .build();
        return super.execute(context, parameters.transform(builder -> builder.fields(fields)))
                .thenApply(result -> answer.with(result).result(parameters));
    }

    /** Whatever goes wrong on our side is one error for each root it left without an answer; its words are for the log. */
    private void answer(ExecutionContext context, ExecutionStrategyParameters parameters, Answer answer) {
        try {
            ask(context, answer);
        } catch (RuntimeException fault) {
            report(Level.ERROR, "An operation could not be answered.", fault);
            parameters.getFields().getSubFields().forEach((key, field) -> {
                if (!isIntrospection(field) && !answer.has(key)) {
                    answer.faulty(key, compiler.schema().promises(field.getName()));
                }
            });
        }
    }

    private void ask(ExecutionContext context, Answer answer) {
        var now = reader.now();
        var values = new HashMap<String, @Nullable Object>();
        values.put("now", now);
        var roots = new ArrayList<Root>();
        var pages = new ArrayList<List<Page>>();
        for (var entry : operation(context, now).roots()) {
            switch (entry) {
                case Entry.Refused refused -> answer.refused(refused.key(), refused.nonNull(), refused.refusal());
                case Entry.Compiled(var root) -> {
                    try {
                        pages.add(root.bind(context.getCoercedVariables(), now, values));
                        roots.add(root);
                    } catch (Refusal refusal) {
                        answer.refused(root.key(), root.nonNull(), refusal);
                    }
                }
            }
        }
        if (!roots.isEmpty()) {
            read(roots, pages, values, answer);
        }
    }

    private void read(List<Root> roots, List<List<Page>> pages, Map<String, @Nullable Object> values, Answer answer) {
        try {
            var row = reader.row(Operation.statement(roots), values);
            for (int i = 0; i < roots.size(); i++) {
                walk(roots.get(i), pages.get(i), row.get(i), answer);
            }
        } catch (GraphFailure failure) {
            report(Level.WARN, "A statement failed.", failure);
            roots.forEach(root -> answer.failed(root.key(), root.nonNull(), failure));
        }
    }

    private static void walk(Root root, List<Page> pages, @Nullable Object cell, Answer answer) {
        var walker = new Walker(root.key(), pages);
        try {
            answer.walked(root.key(), walker.walk(root.shape(), cell, root.nonNull()), walker.problems());
        } catch (RuntimeException fault) {
            LOG.error("The answer of a statement has another form than was asked for.", fault);
            answer.faulty(root.key(), root.nonNull());
        }
    }

    /** One who was called back while asking has not met a fault. */
    private static void report(Level level, String words, RuntimeException cause) {
        if (!Thread.currentThread().isInterrupted()) {
            LOG.atLevel(level).setCause(cause).log(words);
        }
    }

    private static boolean isIntrospection(MergedField field) {
        return field.getName().startsWith("__");
    }

    /** How many compiled operations are kept. */
    long size() {
        compiled.cleanUp();
        return compiled.estimatedSize();
    }

    /** How many characters long they are together. */
    long weight() {
        compiled.cleanUp();
        return Kept.weight(compiled);
    }

    private Operation operation(ExecutionContext context, long now) {
        var input = context.getExecutionInput();
        var key = new Key(
                input.getQuery(),
                input.getOperationName(),
                VariableShape.of(
                        context.getGraphQLSchema(), context.getOperationDefinition(), context.getCoercedVariables()));
        var known = compiled.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var operation = compiler.compile(
                context.getDocument(),
                input.getOperationName(),
                context.getCoercedVariables(),
                now,
                name -> !name.startsWith("__"));
        // A refusal may be about these values alone: the next request of this shape gets its own chance.
        if (operation.roots().stream().allMatch(Entry.Compiled.class::isInstance)) {
            compiled.put(key, operation);
        }
        return operation;
    }
}
