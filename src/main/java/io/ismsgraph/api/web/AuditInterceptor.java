package io.ismsgraph.api.web;

import graphql.GraphQLError;
import io.ismsgraph.api.Cost;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.identity.Sha256;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
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

    /** The attribute of a socket's operation that holds what is known of it while it is answered. */
    static final String OF_SOCKET = AuditInterceptor.class.getName();

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

    /** What is known of an operation, whichever way it came in; nothing if it came from inside. */
    static Optional<Audited> audited(WebGraphQlRequest request) {
        return Stream.of(Audited.ATTRIBUTE, OF_SOCKET)
                .map(request.getAttributes()::get)
                .filter(Audited.class::isInstance)
                .map(Audited.class::cast)
                .findFirst();
    }

    private Mono<WebGraphQlResponse> ofSocket(WebGraphQlRequest request, Chain chain) {
        var audited = audited(request).orElseGet(() -> ofSocket(""));
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
