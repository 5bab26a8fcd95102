package io.ismsgraph.api.web;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.api.Workers;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Operations whose answers go into a stream: of one answer for a query, of none for one that is not executed, which ends
 * with its errors. Each has a thread of its own, so that those of one socket do not wait for each other, and whoever
 * cancels one, or goes away, ends what the database does for it.
 */
final class Streams implements WebGraphQlInterceptor {

    /** The attribute of a request that Spring's handler of events is to answer, which knows streams only. */
    static final String WANTED = Streams.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    static {
        // Who has gone away is told nothing, and what he would have been told is no fault: Reactor would log it as one.
        Hooks.onErrorDropped(late -> LOG.debug("Nobody waits for it.", late));
    }

    static final Scheduler WORKERS = Workers.named("operations");

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (!request.getAttributes().containsKey(WANTED)) {
            return chain.next(request);
        }
        var answers = answers(Mono.defer(() -> chain.next(request)));
        return Mono.just(response(request, new ExecutionResultImpl(answers, List.of())));
    }

    static Flux<ExecutionResult> answers(WebGraphQlHandler pipeline, WebGraphQlRequest request) {
        return answers(Mono.defer(() -> pipeline.handleRequest(request)));
    }

    private static Flux<ExecutionResult> answers(Mono<WebGraphQlResponse> answer) {
        return answer.subscribeOn(WORKERS).flatMapMany(Streams::answers).onErrorMap(Streams::told);
    }

    @SuppressWarnings("unchecked") // graphql-java's subscriptions are streams of results
    private static Publisher<ExecutionResult> answers(WebGraphQlResponse response) {
        var result = response.getExecutionResult();
        if (!result.isDataPresent()) {
            return Flux.error(new SubscriptionPublisherException(result.getErrors(), null));
        }
        return result.getData() instanceof Publisher<?> stream
                ? (Publisher<ExecutionResult>) stream
                : Flux.just(result);
    }

    private static Throwable told(Throwable failure) {
        return failure instanceof SubscriptionPublisherException
                ? failure
                : new SubscriptionPublisherException(List.of(fault(failure)), failure);
    }

    /** What a stream ended with, for the client. */
    static List<Map<String, Object>> errors(Throwable failure) {
        var errors =
                failure instanceof SubscriptionPublisherException known ? known.getErrors() : List.of(fault(failure));
        return errors.stream().map(GraphQLError::toSpecification).toList();
    }

    /** What went wrong on our side, without its words: those are for the log. */
    static GraphQLError fault(Throwable failure) {
        LOG.error("An operation was not answered.", failure);
        return RequestError.of(ErrorCode.INTERNAL, "The answer failed on our side; the server's log says how.");
    }

    /** An answer that was not asked of the pipeline. */
    static WebGraphQlResponse response(WebGraphQlRequest request, ExecutionResult result) {
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(), result));
    }

    /** A request that is not executed. */
    static WebGraphQlResponse refused(WebGraphQlRequest request, GraphQLError error) {
        return response(
                request,
                ExecutionResultImpl.newExecutionResult().addError(error).build());
    }
}
