package io.ismsgraph.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResultPath;
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

/**
 * Executes a query as one statement in one read transaction. Only introspection goes the way of graphql-java, field by
 * field.
 */
final class GraphExecution extends AsyncExecutionStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(GraphExecution.class);
    static final int MOST = 2_000;

    /** What decides about the statement of an operation. */
    private record Key(String document, @Nullable String operation, Map<String, Object> variables) {}

    private final Compiler compiler;
    private final GraphReader reader;
    private final Cache<Key, Operation> compiled =
            Caffeine.newBuilder().maximumSize(MOST).build();

    GraphExecution(Compiler compiler, GraphReader reader) {
        this.compiler = compiler;
        this.reader = reader;
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        var introspection = parameters.getFields().getSubFields().entrySet().stream()
                .filter(field -> field.getValue().getName().startsWith("__"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        var answer = new Answer(context);
        if (introspection.size() < parameters.getFields().size()) {
            answer(context, answer);
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

    private void answer(ExecutionContext context, Answer answer) {
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
                var root = roots.get(i);
                var walker = new Walker(root.key(), pages.get(i));
                answer.walked(root.key(), walker.walk(root.shape(), row.get(i), root.nonNull()), walker.problems());
            }
        } catch (GraphFailure failure) {
            LOG.warn("A statement failed.", failure);
            roots.forEach(root -> answer.failed(root.key(), root.nonNull(), failure));
        }
    }

    /** How many compiled operations are kept. */
    long size() {
        compiled.cleanUp();
        return compiled.estimatedSize();
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

    /** An answer as it comes together. */
    private static final class Answer {

        private final ExecutionContext context;
        private final Map<String, @Nullable Object> data = new HashMap<>();
        private final List<GraphQLError> errors = new ArrayList<>();
        private boolean broken;

        Answer(ExecutionContext context) {
            this.context = context;
        }

        void walked(String key, Walker.Answer walked, List<Walker.Problem> problems) {
            data.put(key, walked.value());
            broken |= walked.broken();
            problems.forEach(problem -> error(problem.path(), problem.message(), ErrorCode.INTERNAL));
        }

        void refused(String key, boolean nonNull, Refusal refusal) {
            missing(key, nonNull, String.valueOf(refusal.getMessage()), ErrorCode.of(refusal.code()));
        }

        void failed(String key, boolean nonNull, GraphFailure failure) {
            missing(key, nonNull, String.valueOf(failure.getMessage()), ErrorCode.of(failure.kind()));
        }

        private void missing(String key, boolean nonNull, String message, ErrorCode code) {
            data.put(key, null);
            broken |= nonNull;
            error(List.of(key), message, code);
        }

        private void error(List<Object> path, String message, ErrorCode code) {
            errors.add(GraphqlErrorBuilder.newError()
                    .message("%s", message)
                    .path(ResultPath.fromList(path))
                    .errorType(code)
                    .extensions(Map.of("code", code.name()))
                    .build());
        }

        /** Takes over what graphql-java answered itself. */
        Answer with(ExecutionResult introspection) {
            if (introspection.getData() instanceof Map<?, ?> map) {
                map.forEach((key, value) -> data.put(String.valueOf(key), value));
            } else {
                broken = true;
            }
            return this;
        }

        /** The answer in the order asked for; a null that was not allowed takes it all. */
        ExecutionResult result(ExecutionStrategyParameters parameters) {
            errors.forEach(context::addError);
            if (broken) {
                return new ExecutionResultImpl(null, context.getErrors());
            }
            var ordered = new LinkedHashMap<String, @Nullable Object>();
            parameters.getFields().getKeys().forEach(key -> ordered.put(key, data.get(key)));
            return new ExecutionResultImpl(ordered, context.getErrors());
        }
    }
}
