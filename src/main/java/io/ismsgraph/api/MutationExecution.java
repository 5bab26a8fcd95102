package io.ismsgraph.api;

import graphql.execution.ExecutionContext;
import io.ismsgraph.answer.Page;
import io.ismsgraph.compiler.Estate;
import io.ismsgraph.compiler.Mutation;
import io.ismsgraph.compiler.Operation;
import io.ismsgraph.compiler.Refusal;
import io.ismsgraph.compiler.Root;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.mutation.Act;
import io.ismsgraph.service.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does what a mutation asks for, in one write transaction: one statement reads all that decides about it, then it is refused,
 * or written; and what is selected is read, as it is then.
 */
final class MutationExecution {

    private final Recorder recorder;
    private final Estate estate;
    private final Duration patience;

    /** @param patience of whoever sets no deadline */
    MutationExecution(Recorder recorder, Estate estate, Duration patience) {
        this.recorder = recorder;
        this.estate = estate;
        this.patience = patience;
    }

    /**
     * What is answered.
     *
     * @param cell what was read of the node
     */
    record Outcome(@Nullable Object cell, List<Page> pages) {}

    /**
     * Does it.
     *
     * @throws Refusal if it may not be done
     * @throws GraphFailure if nobody knows whether it was
     */
    Outcome perform(ExecutionContext context, Root root, Mutation mutation) {
        var variables = context.getCoercedVariables();
        var how = root.how(variables, 0);
        var caller = context.getGraphQLContext().getOrDefault(Caller.class, Caller.INSIDE);
        var key = how.key() == null ? Act.anyKey() : how.key();
        var act = Act.of(
                mutation.file().act(),
                mutation.file().name(),
                caller.name(),
                key,
                root.given(variables, 0),
                how.reason());
        // A connection that breaks may have carried the commit and lost the word of it: then the next try finds it
        // done.
        var again = new AtomicBoolean(how.key() != null);
        Function<Recording, Outcome> work =
                recording -> perform(context, root, mutation, how, act, again.getAndSet(true), recording);
        var deadline = context.getGraphQLContext().getOrDefault(Deadline.class, Deadline.in(patience));
        try {
            return how.dryRun() ? recorder.rehearse(deadline, work) : recorder.record(deadline, work);
        } catch (GraphFailure failure) {
            throw how.dryRun() ? failure : failure.whileDoing(how.key() != null);
        }
    }

    private Outcome perform(
            ExecutionContext context,
            Root root,
            Mutation mutation,
            Mutation.How how,
            Act act,
            boolean again,
            Recording recording) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("now", recording.at());
        var pages = root.bind(context.getCoercedVariables(), recording.at(), values);
        var view = View.of(context.getGraphQLContext());
        estate.fill(view, List.of(root), values, recording.at(), recording::row);
        var before = again ? act.before(recording).orElse(null) : null;
        if (before != null && !before.same()) {
            throw Refusal.otherwiseDone(Objects.requireNonNull(how.key()));
        }
        var result = before == null ? done(root, mutation, how, recording, values, act) : before.result();
        root.answers(result, values);
        // What an organisation has just been given is its own by now.
        estate.fill(view, List.of(root), values, recording.at(), recording::row);
        return new Outcome(
                recording.row(Operation.statement(List.of(root)), values).getFirst(), pages);
    }

    private static String done(
            Root root,
            Mutation mutation,
            Mutation.How how,
            Recording recording,
            Map<String, @Nullable Object> values,
            Act act) {
        mutation.fill(values, act.parameters(root.type(), recording.at()), how.seen());
        var plan = mutation.plan(recording.row(mutation.text(), values));
        var returned = mutation.file().returns();
        var result = returned.isEmpty() ? act.fresh(root.type()) : String.valueOf(mutation.valueOf(returned, values));
        act.write(recording, plan, result);
        return result;
    }
}
