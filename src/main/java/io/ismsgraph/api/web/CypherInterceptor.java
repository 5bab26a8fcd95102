package io.ismsgraph.api.web;

import io.ismsgraph.access.Rights;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.api.ShownCypher;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Has an answer show its Cypher, if whoever asks wants to see it and may: by a request extension, or by a header, which is
 * what people at GraphiQL can set.
 */
final class CypherInterceptor implements WebGraphQlInterceptor {

    static final String HEADER = "Show-Cypher";

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var extension = request.getExtensions().get(ShownCypher.EXTENSION);
        var wanted = extension == null ? request.getHeaders().getFirst(HEADER) : extension;
        if (wanted == null) {
            return chain.next(request);
        }
        var shown = ShownCypher.of(String.valueOf(wanted));
        if (shown.isEmpty()) {
            return refused(request, ErrorCode.BAD_ARGUMENT, "Say statement or plan to see the Cypher, or nothing.");
        }
        var asker = Asker.of(request);
        return asker != null && Rights.seesCypher(asker)
                ? showing(request, chain, shown.get())
                : refused(request, ErrorCode.FORBIDDEN, "Your role does not allow you to see the Cypher.");
    }

    private static Mono<WebGraphQlResponse> showing(WebGraphQlRequest request, Chain chain, ShownCypher shown) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ShownCypher.class, shown)).build());
        return chain.next(request);
    }

    private static Mono<WebGraphQlResponse> refused(WebGraphQlRequest request, ErrorCode code, String message) {
        return Mono.just(Streams.refused(request, RequestError.of(code, message)));
    }
}
