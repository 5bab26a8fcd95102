package io.ismsgraph.api.web;

import graphql.GraphQLError;
import io.ismsgraph.api.Cost;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.identity.Sha256;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Says on record which operation was asked and how it ended. An operation of a socket is a line of its own; a subscription
 * is one where it begins and one where it ends, which may be hours later.
 */
final class AuditInterceptor implements WebGraphQlInterceptor {

    /** The attribute of a socket's operation that holds where it came from. */
    static final String ADDRESS = AuditInterceptor.class.getName();

    /** The attribute of a socket's operation that holds what is known of it while it is answered. */
    static final String OF_SOCKET = ADDRESS + ".operation";

    private static final String OUTCOME = "outcome";

    private final AuditLog log;

    AuditInterceptor(AuditLog log) {
        this.log = log;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(Audited.ATTRIBUTE) instanceof Audited ofRequest) {
            begin(ofRequest, request);
            return chain.next(request).doOnNext(response -> {
                tell(ofRequest, response);
                if (response.getData() instanceof Publisher<?>) {
                    log.write(ofRequest.as(OUTCOME, "listening"));
                }
            });
        }
        return log.isWritable()
                ? ofSocket(request, chain)
                : Mono.just(Streams.refused(request, RequestError.of(ErrorCode.UNAVAILABLE, AuditLog.REFUSAL)));
    }

    /** What is known of an operation of a socket that came from an address. */
    static Audited ofSocket(String address) {
        return new Audited(address, "SOCKET /graphql");
    }

    /** Where a request came from, or nothing if it came from inside. */
    static String address(WebGraphQlRequest request) {
        return request.getAttributes().get(Audited.ATTRIBUTE) instanceof Audited ofRequest
                ? ofRequest.from()
                : Objects.toString(request.getAttributes().get(ADDRESS), "");
    }

    private Mono<WebGraphQlResponse> ofSocket(WebGraphQlRequest request, Chain chain) {
        var audited =
                request.getAttributes().get(OF_SOCKET) instanceof Audited known ? known : ofSocket(address(request));
        begin(audited, request);
        var answered = new AtomicBoolean();
        return chain.next(request)
                .map(response -> {
                    answered.set(true);
                    tell(audited, response);
                    return onRecord(audited, response);
                })
                .doFinally(_ -> {
                    if (!answered.get()) {
                        log.write(audited.as(OUTCOME, "broken off"));
                    }
                });
    }

    private WebGraphQlResponse onRecord(Audited audited, WebGraphQlResponse response) {
        if (response.getData() instanceof Publisher<?> stream) {
            log.write(audited.as(OUTCOME, "listening"));
            var ending = Flux.from(stream).doFinally(_ -> log.write(audited.as(OUTCOME, "ended")));
            return response.transform(builder -> builder.data(ending));
        }
        log.write(audited.as(OUTCOME, "answered"));
        return response;
    }

    /** One that is broken off is known by what was sent. */
    private static void begin(Audited audited, WebGraphQlRequest request) {
        var asker = Asker.of(request);
        if (asker != null) {
            audited.by(asker.getName());
        }
        if (!request.getDocument().equals(Persisted.UNNAMED)) {
            audited.asked(Objects.toString(request.getOperationName(), ""), Sha256.hex(request.getDocument()));
        }
    }

    private static void tell(Audited audited, WebGraphQlResponse response) {
        var input = response.getExecutionInput();
        Cost cost = input.getGraphQLContext().get(Cost.class);
        audited.asked(Objects.toString(input.getOperationName(), ""), Sha256.hex(input.getQuery()));
        audited.ended(
                cost == null ? 0 : cost.nodes(),
                response.getExecutionResult().getErrors().stream()
                        .map(AuditInterceptor::code)
                        .distinct()
                        .toList());
    }

    static String code(GraphQLError error) {
        var extensions = error.getExtensions();
        return String.valueOf(extensions == null ? error.getErrorType() : extensions.get("code"));
    }
}
