package io.ismsgraph.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what an HTTP request asks: the body of a POST, the parameters of a GET. */
final class RequestReader {

    static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.POST);

    private static final List<String> TEXTS = List.of(Asked.QUERY, Asked.OPERATION_NAME);
    private static final List<String> OBJECTS = List.of(Asked.VARIABLES, Asked.EXTENSIONS);

    private RequestReader() {}

    /**
     * Reads it.
     *
     * @throws UnreadableRequest if it asks nothing
     */
    static Asked read(ServerRequest request) {
        if (!METHODS.contains(request.method())) {
            throw new UnreadableRequest(HttpStatus.METHOD_NOT_ALLOWED, "Ask by POST, or queries by GET.");
        }
        var asked = request.method().equals(HttpMethod.GET) ? parameters(request) : body(request);
        var problem = asked.problem();
        if (problem != null) {
            throw new UnreadableRequest(HttpStatus.BAD_REQUEST, problem);
        }
        return asked;
    }

    private static Asked body(ServerRequest request) {
        if (!isJson(request)) {
            throw new UnreadableRequest(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the request as Content-Type: application/json, in UTF-8.");
        }
        try {
            return json("The body", request.servletRequest().getInputStream().readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isJson(ServerRequest request) {
        try {
            var type = request.headers().asHttpHeaders().getContentType();
            return type != null
                    && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static Asked parameters(ServerRequest request) {
        var parts = JsonNodeFactory.instance.objectNode();
        readable(request).forEach((name, values) -> {
            if ((TEXTS.contains(name) || OBJECTS.contains(name)) && values.size() > 1) {
                throw new UnreadableRequest(HttpStatus.BAD_REQUEST, name + " is given more than once: give it once.");
            }
            if (TEXTS.contains(name)) {
                parts.put(name, values.getFirst());
            } else if (OBJECTS.contains(name) && !values.getFirst().isEmpty()) {
                parts.set(
                        name,
                        json(name, values.getFirst().getBytes(StandardCharsets.UTF_8))
                                .parts());
            }
        });
        return new Asked(parts);
    }

    /** The servlet API says of parameters that cannot be decoded, or are too many, that the state is illegal. */
    private static MultiValueMap<String, String> readable(ServerRequest request) {
        try {
            return new LinkedMultiValueMap<>(request.params());
        } catch (IllegalStateException malformed) {
            throw new UnreadableRequest(
                    HttpStatus.BAD_REQUEST, "The parameters cannot be read: percent-encode them, in UTF-8.");
        }
    }

    private static Asked json(String what, byte[] bytes) {
        return Asked.json(bytes)
                .map(Asked::new)
                .orElseThrow(() -> new UnreadableRequest(
                        HttpStatus.BAD_REQUEST, what + " is no JSON: send one JSON object, in UTF-8."));
    }
}
