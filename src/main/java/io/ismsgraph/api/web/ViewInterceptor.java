package io.ismsgraph.api.web;

import io.ismsgraph.access.Rights;
import io.ismsgraph.compiler.View;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Hands on to an operation whose view of the graph it has. */
final class ViewInterceptor implements WebGraphQlInterceptor {

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var asker = Asker.of(request);
        if (asker != null) {
            request.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext()
                        .putAll(Map.of(View.class, new View(Rights.roles(asker), Rights.organisation(asker))));
                return input;
            });
        }
        return chain.next(request);
    }
}
