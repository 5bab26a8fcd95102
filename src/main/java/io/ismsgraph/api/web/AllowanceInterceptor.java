package io.ismsgraph.api.web;

import graphql.GraphQLError;
import io.ismsgraph.access.Allowances;
import io.ismsgraph.api.Cost;
import io.ismsgraph.api.RequestError;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Answers nobody who has asked for as much as he may; of a socket each operation counts like a request. */
final class AllowanceInterceptor implements WebGraphQlInterceptor {

    private final Allowances allowances;

    AllowanceInterceptor(Allowances allowances) {
        this.allowances = allowances;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var asker = Asker.of(request);
        if (asker == null) {
            return chain.next(request);
        }
        var refusal = refusal(request, asker.getName());
        return refusal == null
                ? chain.next(request).doOnNext(response -> allowances.used(asker.getName(), nodes(response)))
                : Mono.just(Streams.refused(request, refusal));
    }

    private @Nullable GraphQLError refusal(WebGraphQlRequest request, String asker) {
        if (!request.getAttributes().containsKey(Allowances.COUNTED)) {
            var wait = allowances.operation(asker);
            if (wait.isPresent()) {
                return RequestError.tooMany("These are too many operations", wait.getAsLong());
            }
        }
        var exhausted = allowances.exhausted(asker);
        return exhausted.isPresent()
                ? RequestError.tooMany("Your operations visited too many nodes", exhausted.getAsLong())
                : null;
    }

    private static long nodes(WebGraphQlResponse response) {
        Cost cost = response.getExecutionInput().getGraphQLContext().get(Cost.class);
        return cost == null ? 0 : cost.nodes();
    }
}
