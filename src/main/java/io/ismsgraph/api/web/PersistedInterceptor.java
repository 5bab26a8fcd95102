package io.ismsgraph.api.web;

import io.ismsgraph.access.Rights;
import io.ismsgraph.api.web.Persisted.Found;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Puts a document in the place of its hash, before anything looks at it. */
record PersistedInterceptor(Persisted persisted) implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var query = request.getDocument().equals(Persisted.UNNAMED) ? "" : request.getDocument();
        var asker = Asker.of(request);
        var free = asker != null && Rights.asksFreely(asker);
        return switch (persisted.find(query, request.getExtensions(), free)) {
            case Found.Document(var text) -> {
                request.configureExecutionInput(
                        (input, builder) -> builder.query(text).build());
                yield chain.next(request);
            }
            case Found.Refused(var error) -> Mono.just(Streams.refused(request, error));
        };
    }
}
