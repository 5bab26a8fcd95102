package io.ismsgraph.api.web;

import graphql.GraphQLError;
import io.ismsgraph.access.Rights;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers nobody on a socket, and tells nobody who listens, longer than the credential he came with is good. */
final class ExpiryInterceptor implements WebGraphQlInterceptor {

    private static final GraphQLError EXPIRED = RequestError.of(
            ErrorCode.UNAUTHENTICATED,
            "Your credential is not good any more: sign in, and go on from the last cursor.");

    private final Duration every;

    /** @param every how often it is looked at while somebody listens */
    ExpiryInterceptor(Duration every) {
        this.every = every;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var asker = Asker.of(request);
        if (asker == null) {
            return chain.next(request);
        }
        return Rights.isStillGood(asker)
                ? chain.next(request).map(response -> asLongAsGood(asker, response))
                : Mono.just(Streams.refused(request, EXPIRED));
    }

    private WebGraphQlResponse asLongAsGood(Principal asker, WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?> stream
                ? response.transform(builder -> builder.data(Flux.from(stream).takeUntilOther(expiry(asker))))
                : response;
    }

    private Mono<Object> expiry(Principal asker) {
        return Flux.interval(every)
                .onBackpressureDrop()
                .filter(_ -> !Rights.isStillGood(asker))
                .next()
                .flatMap(_ -> Mono.error(new SubscriptionPublisherException(List.of(EXPIRED), null)));
    }
}
