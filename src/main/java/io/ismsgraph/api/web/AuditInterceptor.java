package io.ismsgraph.api.web;

import graphql.GraphQLError;
import io.ismsgraph.api.Cost;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.Audited;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Says on record which operation was asked and how it ended. An operation of a socket is a line of its own; so is the
 * beginning of a subscription, since its end may be hours later.
 */
final class AuditInterceptor implements WebGraphQlInterceptor, Ordered {

    /** The attribute of a socket's operation that holds where it came from. */
    static final String ADDRESS = AuditInterceptor.class.getName();

    private static final String OUTCOME = "outcome";

    private final AuditLog log;

    AuditInterceptor(AuditLog log) {
        this.log = log;
    }

    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(Audited.ATTRIBUTE) instanceof Audited ofRequest) {
            return chain.next(request).doOnNext(response -> {
                tell(ofRequest, response);
                if (isStream(response)) {
                    log.write(ofRequest.as(OUTCOME, "listening"));
                }
            });
        }
        return ofSocket(request, chain);
    }

    private Mono<WebGraphQlResponse> ofSocket(WebGraphQlRequest request, Chain chain) {
        if (!log.isWritable()) {
            return Mono.just(Streams.refused(
                    request,
                    RequestError.of(
                            ErrorCode.UNAVAILABLE,
                            "What is asked cannot be put on record, so nothing is answered: ask again later.")));
        }
        var audited = new Audited(String.valueOf(request.getAttributes().get(ADDRESS)), "SOCKET /graphql");
        if (request.getAttributes().get(CypherInterceptor.ASKER) instanceof Principal asker) {
            audited.by(asker.getName());
        }
        return chain.next(request).doOnNext(response -> {
            tell(audited, response);
            log.write(audited.as(OUTCOME, isStream(response) ? "listening" : "answered"));
        });
    }

    private static boolean isStream(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?>;
    }

    private static void tell(Audited audited, WebGraphQlResponse response) {
        var input = response.getExecutionInput();
        Cost cost = input.getGraphQLContext().get(Cost.class);
        audited.asked(
                Objects.toString(input.getOperationName(), ""),
                Persisted.hash(input.getQuery().getBytes(StandardCharsets.UTF_8)));
        audited.ended(
                cost == null ? 0 : cost.nodes(),
                response.getExecutionResult().getErrors().stream()
                        .map(AuditInterceptor::code)
                        .distinct()
                        .toList());
    }

    private static String code(GraphQLError error) {
        var extensions = error.getExtensions();
        return String.valueOf(extensions == null ? error.getErrorType() : extensions.get("code"));
    }
}
