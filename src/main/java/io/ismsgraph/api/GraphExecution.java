package io.ismsgraph.api;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.extensions.ExtensionsBuilder;
import io.ismsgraph.answer.Page;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.answer.Walker;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.Estate;
import io.ismsgraph.compiler.Mutation;
import io.ismsgraph.compiler.Operation;
import io.ismsgraph.compiler.Operation.Entry;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.compiler.Root;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.Recorder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Executes a query as one statement in one read transaction. Only introspection, and what parts of the service answer, go the
 * way of graphql-java, field by field; mutations do, one after the other.
 */
final class GraphExecution extends AsyncExecutionStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(GraphExecution.class);

    private final Compiler compiler;
    private final GraphReader reader;
    private final OperationCache operations;
    private final House house;
    private final Estate estate;
    private final Duration patience;
    private final @Nullable MutationExecution mutations;

    /**
     * @param house where an operation finds a place to be answered, or is refused
     * @param recorder where mutations write; nothing where nobody may
     * @param patience how long it has, unless its context holds a deadline of its own
     */
    GraphExecution(
            Compiler compiler,
            GraphReader reader,
            @Nullable Recorder recorder,
            OperationCache operations,
            House house,
            Duration patience) {
        super(new ServiceFailures());
        this.compiler = compiler;
        this.reader = reader;
        this.operations = operations;
        this.house = house;
        this.estate = new Estate(compiler.schema());
        this.patience = patience;
        this.mutations = recorder == null ? null : new MutationExecution(recorder, estate, patience);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            context.getGraphQLContext().put(Cost.class, Estimate.hold(compiler.schema(), context));
            return answer(context, parameters).thenApply(GraphExecution::small);
        } catch (AbortExecutionException refusal) {
            return CompletableFuture.completedFuture(refusal.toExecutionResult());
        }
    }

    private CompletableFuture<ExecutionResult> answer(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        var asking = parameters.getFields().getSubFieldsList().stream().anyMatch(field -> !isIntrospection(field));
        var known = asking ? operations.known(context) : null;
        try (var _ = house.enter(asking && known == null)) {
            var answer = new Answer(context);
            if (asking) {
                answer(context, parameters, known, answer);
            }
            return rest(context, parameters, answer);
        }
    }

    /** What is not asked of the graph goes the way of graphql-java, one root after the other, as they were asked. */
    private CompletableFuture<ExecutionResult> rest(
            ExecutionContext context, ExecutionStrategyParameters parameters, Answer answer) {
        var rest = parameters.getFields().getSubFields().entrySet().stream()
                .filter(field -> !answer.has(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
        if (rest.isEmpty()) {
            return CompletableFuture.completedFuture(answer.result(parameters));
        }
        var fields = MergedSelectionSet.newMergedSelectionSet().subFields(rest).build();
        return super.execute(context, parameters.transform(builder -> builder.fields(fields)))
                .thenApply(result -> answer.with(result).result(parameters));
    }

    private static ExecutionResult small(ExecutionResult result) {
        var size = AnswerSize.of(result.getData());
        return size <= AnswerSize.MOST
                ? result
                : ExecutionResultImpl.newExecutionResult()
                        .addError(AnswerSize.tooLarge(size))
                        .build();
    }

    /** Whatever goes wrong on our side is one error for each root it left without an answer; its words are for the log. */
    private void answer(
            ExecutionContext context,
            ExecutionStrategyParameters parameters,
            @Nullable Operation known,
            Answer answer) {
        try {
            ask(context, known, answer);
        } catch (AbortExecutionException refusal) {
            throw refusal;
        } catch (RuntimeException fault) {
            report(Level.ERROR, "An operation could not be answered.", fault);
            parameters.getFields().getSubFields().forEach((key, field) -> {
                if (!isIntrospection(field) && !answer.has(key)) {
                    answer.faulty(key, promises(context, field));
                }
            });
        }
    }

    private boolean promises(ExecutionContext context, MergedField field) {
        var type = Estimate.rootType(compiler.schema(), context);
        return compiler.schema().promises(type.getName(), field.getName());
    }

    private void ask(ExecutionContext context, @Nullable Operation known, Answer answer) {
        Present present = context.getGraphQLContext().get(Present.class);
        var now = present == null ? reader.now() : present.millis();
        var operation = known == null ? operations.compile(context, now) : known;
        var values = new HashMap<String, @Nullable Object>();
        values.put("now", now);
        var roots = new ArrayList<Root>();
        var pages = new ArrayList<List<Page>>();
        for (var entry : operation.roots()) {
            switch (entry) {
                case Entry.OfService _ -> {}
                case Entry.Refused refused -> answer.refused(refused.key(), refused.nonNull(), refused.refusal());
                case Entry.Compiled(var root)
                when root.mutation().isPresent() ->
                    perform(context, root, root.mutation().get(), answer);
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
            read(context, roots, pages, values, answer);
        }
    }

    /** One after the other: each sees what came of those before. */
    private void perform(ExecutionContext context, Root root, Mutation mutation, Answer answer) {
        try {
            var outcome = Objects.requireNonNull(mutations).perform(context, root, mutation);
            walk(root, outcome.pages(), outcome.cell(), answer);
        } catch (Refusal refusal) {
            answer.refused(root.key(), root.nonNull(), refusal);
        } catch (GraphFailure failure) {
            report(Level.WARN, "A mutation failed.", failure);
            answer.failed(root.key(), root.nonNull(), failure);
        }
    }

    private void read(
            ExecutionContext context,
            List<Root> roots,
            List<List<Page>> pages,
            Map<String, @Nullable Object> values,
            Answer answer) {
        var statement = Operation.statement(roots);
        var deadline = context.getGraphQLContext().getOrDefault(Deadline.class, Deadline.in(patience));
        if (roots.size() == 1) {
            // What an answer looks like may be needed to write it in another form than JSON.
            context.getGraphQLContext().put(Shape.class, roots.getFirst().shape());
        }
        try {
            var view = View.of(context.getGraphQLContext());
            if (estate.fill(view, roots, values, reader.now(), (asked, with) -> reader.row(asked, with, deadline))) {
                context.getGraphQLContext()
                        .getOrDefault(Reservation.class, new Reservation())
                        .make();
            }
            show(context, statement, values, deadline);
            var row = reader.row(statement, values, deadline);
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

    private void show(
            ExecutionContext context, String statement, Map<String, @Nullable Object> values, Deadline deadline) {
        ShownCypher shown = context.getGraphQLContext().get(ShownCypher.class);
        if (shown != null) {
            ExtensionsBuilder extensions = context.getGraphQLContext().get(ExtensionsBuilder.class);
            extensions.addValue(ShownCypher.EXTENSION, shown.of(reader, statement, values, deadline));
        }
    }

    private static boolean isIntrospection(MergedField field) {
        return field.getName().startsWith("__");
    }
}
