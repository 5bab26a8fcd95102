package io.ismsgraph.api.web;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import io.ismsgraph.api.AskedAgain;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.Present;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.Audited;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Keeps what is asked for an investigation, with its answer, and says in the audit under which SHA-256: so that it can be
 * shown later what was asked and seen, and asked again. What cannot be kept is not answered.
 */
final class DossierInterceptor implements WebGraphQlInterceptor {

    /** The member of a request's {@code extensions} that says for which investigation it is asked. */
    static final String EXTENSION = "investigation";

    private static final Logger LOG = LoggerFactory.getLogger(DossierInterceptor.class);

    private final Dossier dossier;
    private final GraphReader reader;

    DossierInterceptor(Dossier dossier, GraphReader reader) {
        this.dossier = dossier;
        this.reader = reader;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var audited = AuditInterceptor.audited(request).orElse(null);
        var asker = Asker.of(request);
        if (audited == null || asker == null) {
            return chain.next(request);
        }
        if (request.getExtensions().get(EXTENSION) instanceof String named) {
            var refusal = refusal(asker, named);
            if (refusal != null) {
                return Mono.just(Streams.refused(request, refusal));
            }
            audited.investigation(named);
        }
        return audited.investigation().isEmpty() ? chain.next(request) : kept(request, chain, audited);
    }

    private @Nullable GraphQLError refusal(Principal asker, String investigation) {
        try {
            return dossier.isOpenTo(asker, investigation)
                    ? null
                    : RequestError.of(
                            ErrorCode.NOT_FOUND,
                            "extensions.investigation: there is no investigation with this id of which you are a"
                                    + " member.");
        } catch (GraphFailure failure) {
            return RequestError.of(ErrorCode.of(failure.kind()), String.valueOf(failure.getMessage()));
        }
    }

    private Mono<WebGraphQlResponse> kept(WebGraphQlRequest request, Chain chain, Audited audited) {
        var present = new Present(reader.now());
        request.configureExecutionInput((input, _) -> {
            input.getGraphQLContext().put(Present.class, present);
            return input;
        });
        return chain.next(request)
                .map(response -> response.getData() instanceof Publisher<?>
                        ? response
                        : kept(request, response, present, audited));
    }

    private WebGraphQlResponse kept(
            WebGraphQlRequest request, WebGraphQlResponse response, Present present, Audited audited) {
        try {
            var kept = dossier.keep(question(response.getExecutionInput(), present), answer(response));
            audited.kept(kept.question(), kept.answer());
            return response;
        } catch (IOException failure) {
            LOG.error("What was asked for an investigation cannot be kept, so it is not answered.", failure);
            return Streams.refused(request, RequestError.of(ErrorCode.UNAVAILABLE, AuditLog.REFUSAL));
        }
    }

    private static Map<String, @Nullable Object> question(ExecutionInput input, Present present) {
        var question = new LinkedHashMap<String, @Nullable Object>();
        question.put("document", input.getQuery());
        question.put("operationName", input.getOperationName());
        question.put("variables", input.getRawVariables().toMap());
        question.put("now", Instant.ofEpochMilli(present.millis()).toString());
        return question;
    }

    private static Map<String, @Nullable Object> answer(WebGraphQlResponse response) {
        return AskedAgain.answer(
                response.getData(),
                response.getErrors().stream()
                        .map(error -> String.valueOf(error.getMessage()))
                        .toList());
    }
}
