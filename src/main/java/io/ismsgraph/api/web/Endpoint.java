package io.ismsgraph.api.web;

import graphql.GraphQLError;
import graphql.language.OperationDefinition.Operation;
import io.ismsgraph.access.Rights;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.api.web.Persisted.Found;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.reactivestreams.Publisher;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP, and over server-sent events with a connection for each operation. */
final class Endpoint {

    private static final GraphQLError LISTENING = RequestError.of(
            ErrorCode.BAD_ARGUMENT,
            "What is told as it happens needs a stream: accept text/event-stream, or use a WebSocket.");

    private final WebGraphQlHandler pipeline;
    private final GraphQlSseHandler events;
    private final Persisted persisted;

    Endpoint(WebGraphQlHandler pipeline, GraphQlSseHandler events, Persisted persisted) {
        this.pipeline = pipeline;
        this.events = events;
        this.persisted = persisted;
    }

    ServerResponse answer(ServerRequest request) throws ServletException {
        var wanted = AnswerType.wanted(request.headers().asHttpHeaders());
        if (wanted.isEmpty()) {
            return HttpAnswer.problem(new UnreadableRequest(
                    HttpStatus.NOT_ACCEPTABLE,
                    "Accept one of application/graphql-response+json, application/json, text/event-stream and"
                            + " text/csv."));
        }
        var type = wanted.get();
        request.principal().ifPresent(asker -> request.attributes().put(Asker.ATTRIBUTE, asker));
        try {
            var asked = RequestReader.read(request);
            if (request.method().equals(HttpMethod.GET)) {
                requireHarmless(
                        asked, type, request.principal().map(Rights::asksFreely).orElse(false));
            }
            return type == AnswerType.EVENTS ? stream(request, asked) : once(request, asked, type);
        } catch (UnreadableRequest problem) {
            return type == AnswerType.EVENTS && problem.status() == HttpStatus.BAD_REQUEST
                    ? HttpAnswer.events(problem)
                    : HttpAnswer.problem(problem);
        }
    }

    /** What a browser may do by following a link changes nothing; listening takes a stream. */
    private void requireHarmless(Asked asked, AnswerType type, boolean free) {
        if (persisted.find(asked.query(), asked.extensions(), free) instanceof Found.Document(var document)) {
            var kind = OperationKind.of(document, asked.operationName());
            if (kind == Operation.MUTATION || (kind == Operation.SUBSCRIPTION && type != AnswerType.EVENTS)) {
                throw new UnreadableRequest(
                        HttpStatus.METHOD_NOT_ALLOWED, "By GET only queries are answered: use POST.");
            }
        }
    }

    private ServerResponse once(ServerRequest request, Asked asked, AnswerType type) {
        var operation = request(
                request.uri(),
                request.headers().asHttpHeaders(),
                request.attributes(),
                asked,
                request.servletRequest().getRequestId());
        var response = Objects.requireNonNull(pipeline.handleRequest(operation)
                .onErrorResume(failure -> Mono.just(Streams.refused(operation, Streams.fault(failure))))
                .block());
        return HttpAnswer.of(
                request,
                type,
                response.getData() instanceof Publisher<?> ? Streams.refused(operation, LISTENING) : response);
    }

    /** As the pipeline takes it. Messages are in English, whatever else a library could say them in. */
    static WebGraphQlRequest request(
            URI uri, HttpHeaders headers, Map<String, Object> attributes, Asked asked, String id) {
        return new WebGraphQlRequest(
                uri, headers, new LinkedMultiValueMap<>(), null, attributes, asked.request(), id, Locale.ENGLISH);
    }

    private ServerResponse stream(ServerRequest request, Asked asked) throws ServletException {
        return events.handleRequest(ServerRequest.from(request)
                .method(HttpMethod.POST)
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_JSON))
                .attribute(Streams.WANTED, true)
                .body(asked.parts().toString())
                .build());
    }
}
