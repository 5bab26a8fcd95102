package io.ismsgraph.api.live;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ExecutionStrategyParameters;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.api.Workers;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.graph.Journal;
import io.ismsgraph.schema.GraphSchema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/**
 * Answers subscriptions. Nothing is kept for a listener but where he is: an answer at a moment on both clocks can be asked
 * for again at any time, by any instance of the service.
 */
public final class LiveExecution extends ExecutionStrategy {

    /** So many listen at once. */
    static final int MOST = 1_000;

    /** One who is told that the graph does not answer now comes back by his cursor; until then it is asked again. */
    private static final int RETRIES = 10;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Scheduler WORKERS = Workers.named("telling");

    private final GraphSchema schema;
    private final Journal journal;
    private final Moments moments;
    private final Answers answers;
    private final Seal seal = new Seal();
    private final AtomicInteger listeners = new AtomicInteger();

    /**
     * @param reader where it is read
     * @param graphql asks a query of the same API
     */
    public LiveExecution(GraphSchema schema, GraphReader reader, Function<ExecutionInput, ExecutionResult> graphql) {
        this.schema = schema;
        this.journal = new Journal(reader);
        this.moments = new Moments(journal, reader, WORKERS);
        this.answers = new Answers(graphql, moments);
    }

    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext context, ExecutionStrategyParameters parameters) {
        try {
            var asking = Asking.of(context);
            var view = View.of(context.getGraphQLContext());
            var events = asking.field().getName().equals("watch") ? watch(asking, view) : changed(asking, view);
            return CompletableFuture.completedFuture(new ExecutionResultImpl(bounded(events), List.of()));
        } catch (AbortExecutionException refusal) {
            return CompletableFuture.completedFuture(refusal.toExecutionResult());
        }
    }

    private Flux<ExecutionResult> watch(Asking asking, View view) {
        var closing = view.isLimited() ? seal : null;
        var watching = Watch.of(schema, asking, view, closing);
        var question = watching.question();
        if (question == null) {
            throw RequestError.abort(RequestError.of(ErrorCode.BAD_ARGUMENT, "watch: select a question to watch."));
        }
        Function<String, Optional<Moment>> read =
                closing == null ? Moment::of : cursor -> closing.open(cursor).flatMap(Moment::of);
        var heard = after(asking, read).orElse(null);
        return Flux.defer(() -> {
            var feed = new WatchFeed(watching, question, answers, heard);
            return coming().concatMap(
                            moment -> patiently(
                                    Mono.fromCallable(() -> feed.at(moment)).flux()),
                            1);
        });
    }

    private Flux<ExecutionResult> changed(Asking asking, View view) {
        var recorded = Recorded.of(asking, view);
        var heard = after(asking, Place::of);
        return Flux.defer(() -> {
            var place = heard.orElseGet(() -> new Place(moments.present().knownAt(), null));
            var feed = new RecordedFeed(recorded, journal, answers, place);
            feed.tryOut();
            return coming().concatMap(moment -> patiently(told(feed, moment)), 1);
        });
    }

    /** As much as is taken: what is not stays in the journal. */
    private static Flux<ExecutionResult> told(RecordedFeed feed, Moment until) {
        return Flux.generate(sink -> {
            var next = feed.next(until);
            if (next == null) {
                sink.complete();
            } else {
                sink.next(next);
            }
        });
    }

    private <T> Optional<T> after(Asking asking, Function<String, Optional<T>> read) {
        return Optional.ofNullable(asking.value("after")).map(cursor -> read.apply(String.valueOf(cursor))
                .orElseThrow(() -> RequestError.abort(RequestError.of(
                        ErrorCode.BAD_CURSOR,
                        "after: this is no cursor of " + asking.field().getName() + "."))));
    }

    /** The present, and then each moment there is something to tell at; one who is slow hears of the last one only. */
    private Flux<Moment> coming() {
        return Flux.concat(Mono.fromCallable(moments::present), moments.all())
                .onBackpressureLatest()
                .publishOn(WORKERS, 1);
    }

    private static Flux<ExecutionResult> patiently(Flux<ExecutionResult> answer) {
        return answer.retryWhen(Retry.fixedDelay(RETRIES, PAUSE)
                .filter(LiveExecution::isPassing)
                .scheduler(WORKERS)
                .onRetryExhaustedThrow((_, last) -> last.failure()));
    }

    private static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case SubscriptionPublisherException answered ->
                answered.getErrors().stream().allMatch(error -> error.getErrorType() == ErrorCode.UNAVAILABLE);
            case GraphFailure graph -> graph.kind() == GraphFailure.Kind.UNAVAILABLE;
            default -> false;
        };
    }

    private Flux<ExecutionResult> bounded(Flux<ExecutionResult> events) {
        return Flux.defer(() -> {
                    if (listeners.incrementAndGet() > MOST) {
                        listeners.decrementAndGet();
                        return Flux.error(failed(ErrorCode.UNAVAILABLE, "As many listen as can: come again later."));
                    }
                    return events.doFinally(_ -> listeners.decrementAndGet());
                })
                .onErrorMap(
                        GraphFailure.class,
                        failure -> failed(ErrorCode.of(failure.kind()), String.valueOf(failure.getMessage())));
    }

    private static SubscriptionPublisherException failed(ErrorCode code, String message) {
        return new SubscriptionPublisherException(List.of(RequestError.of(code, message)), null);
    }
}
