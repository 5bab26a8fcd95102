package io.ismsgraph.api.web;

import graphql.GraphQLError;
import io.ismsgraph.answer.Shape;
import io.ismsgraph.api.ErrorCode;
import io.ismsgraph.api.RequestError;
import io.ismsgraph.identity.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Answers as HTTP puts them: status, headers, body. */
final class HttpAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SECOND = "1";

    /** They say of an answer that there is none yet, whatever its form. */
    private static final Set<HttpStatus> LATER = Set.of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.TOO_MANY_REQUESTS);

    private HttpAnswer() {}

    /** The answer to an operation that was read. */
    static ServerResponse of(ServerRequest request, AnswerType type, WebGraphQlResponse answer) {
        return type == AnswerType.CSV ? table(request, answer) : body(request, type, answer);
    }

    /** A table has no place for errors: an answer that has any goes out as JSON. */
    private static ServerResponse table(ServerRequest request, WebGraphQlResponse answer) {
        if (!answer.getExecutionResult().getErrors().isEmpty()) {
            return body(request, AnswerType.GRAPHQL, answer);
        }
        return Table.of(
                        answer.getExecutionResult().getData(),
                        answer.getExecutionInput().getGraphQLContext().get(Shape.class))
                .map(CsvAnswer::of)
                .orElseGet(() -> problem(new UnreadableRequest(
                        HttpStatus.NOT_ACCEPTABLE,
                        "CSV holds one list: ask for one root, for nodes or edges of it, and for no"
                                + " list within them.")));
    }

    private static ServerResponse body(ServerRequest request, AnswerType type, WebGraphQlResponse answer) {
        var body = JSON.writeValueAsBytes(answer.toMap());
        if (answer.getExecutionResult().isDataPresent()) {
            return request.method().equals(HttpMethod.GET)
                    ? kept(request, type, body)
                    : full(HttpStatus.OK, type, body);
        }
        var errors = answer.getExecutionResult().getErrors();
        var status = status(errors);
        if (LATER.contains(status)) {
            return ServerResponse.status(status)
                    .contentType(type.withCharset())
                    .header(HttpHeaders.RETRY_AFTER, retryAfter(errors))
                    .body(body);
        }
        return full(type == AnswerType.JSON ? HttpStatus.OK : status, type, body);
    }

    private static String retryAfter(List<GraphQLError> errors) {
        return errors.stream()
                .filter(error -> error.getExtensions() != null)
                .map(error -> error.getExtensions().get(RequestError.RETRY_AFTER))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse(SECOND);
    }

    /** What was not executed has the status of what kept it from that. */
    private static HttpStatus status(List<GraphQLError> errors) {
        return errors.stream()
                .map(error -> error.getExtensions() == null
                        ? null
                        : error.getExtensions().get("code"))
                .filter(String.class::isInstance)
                .map(code -> ErrorCode.valueOf((String) code).status())
                .findFirst()
                .orElse(HttpStatus.BAD_REQUEST);
    }

    private static ServerResponse full(HttpStatus status, AnswerType type, byte[] body) {
        return ServerResponse.status(status).contentType(type.withCharset()).body(body);
    }

    /**
     * A client may keep it for itself, and asks whether it is still the same before it shows it again: the graph may have
     * changed since. The tag is a weak one, since on the way the body may be compressed.
     */
    private static ServerResponse kept(ServerRequest request, AnswerType type, byte[] body) {
        var tag = "W/\"" + Sha256.hex(body) + "\"";
        var same = new ServletWebRequest(request.servletRequest()).checkNotModified(tag);
        var response = ServerResponse.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE);
        return same
                ? response.build()
                : response.contentType(type.withCharset()).body(body);
    }

    /** Why a request was not read. */
    static ServerResponse problem(UnreadableRequest problem) {
        var response = ServerResponse.status(problem.status()).contentType(AnswerType.JSON.withCharset());
        if (problem.status() == HttpStatus.METHOD_NOT_ALLOWED) {
            response.allow(RequestReader.METHODS);
        }
        return response.body(json(problem));
    }

    /** The same to one who reads a stream: a browser's own reader of events shows nothing of any other answer. */
    static ServerResponse events(UnreadableRequest problem) {
        var events = "event:next\ndata:" + new String(json(problem), StandardCharsets.UTF_8)
                + "\n\nevent:complete\ndata:\n\n";
        return ServerResponse.ok()
                .contentType(AnswerType.EVENTS.withCharset())
                .body(events.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(UnreadableRequest problem) {
        var error = RequestError.of(ErrorCode.BAD_ARGUMENT, String.valueOf(problem.getMessage()));
        return JSON.writeValueAsBytes(Map.of("errors", List.of(error.toSpecification())));
    }
}
