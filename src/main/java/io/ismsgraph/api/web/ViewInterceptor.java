package io.ismsgraph.api.web;

import io.ismsgraph.api.View;
import java.security.Principal;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/** Hands on to an operation whose view of the graph it has. */
final class ViewInterceptor implements WebGraphQlInterceptor, Ordered {

    @Override
    public int getOrder() {
        return 6;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(CypherInterceptor.ASKER) instanceof Principal asker) {
            request.configureExecutionInput((input, builder) -> {
                input.getGraphQLContext().putAll(Map.of(View.class, new View(asker.getName())));
                return input;
            });
        }
        return chain.next(request);
    }
}
