package io.ismsgraph.api.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked, by the names and types that GraphQL over HTTP gives its parts; the other transports share them. */
record Asked(JsonNode parts) {

    static final String QUERY = "query";
    static final String OPERATION_NAME = "operationName";
    static final String VARIABLES = "variables";
    static final String EXTENSIONS = "extensions";

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** What follows the first value, and a key given twice, would be read by nobody. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** JSON as it came in, not yet known to ask anything. */
    static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.of(JSON.readTree(bytes));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    /** What is wrong with it, if anything: a value of another type must not be taken for none. */
    @Nullable
    String problem() {
        if (!parts.isObject()) {
            return "The request is no JSON object: ask {\"query\": \"…\"}, one operation at a time.";
        }
        if (!isTextOrNothing(OPERATION_NAME)) {
            return "operationName is no text: name an operation of the document, or leave it out.";
        }
        if (!isObjectOrNothing(VARIABLES)) {
            return "variables is no JSON object: give {\"name\": value}, or leave it out.";
        }
        if (!isObjectOrNothing(EXTENSIONS)) {
            return "extensions is no JSON object: leave it out.";
        }
        return hasDocument() ? null : "query is missing or no text: give the GraphQL document.";
    }

    private boolean hasDocument() {
        var query = parts.path(QUERY);
        if (query.isMissingNode() || query.isNull()) {
            return isPersisted();
        }
        return query.isString() && !query.asString().isBlank();
    }

    private boolean isTextOrNothing(String name) {
        var part = parts.path(name);
        return part.isString() || part.isNull() || part.isMissingNode();
    }

    private boolean isObjectOrNothing(String name) {
        var part = parts.path(name);
        return part.isObject() || part.isNull() || part.isMissingNode();
    }

    private boolean isPersisted() {
        return parts.path(EXTENSIONS).path(Persisted.EXTENSION).isObject();
    }

    /** The document, or nothing where it is named by its hash alone. */
    String query() {
        return parts.path(QUERY).asString("");
    }

    @Nullable
    String operationName() {
        var name = parts.path(OPERATION_NAME).asString("");
        return name.isEmpty() ? null : name;
    }

    Map<String, Object> extensions() {
        return map(EXTENSIONS);
    }

    private Map<String, Object> map(String name) {
        var part = parts.path(name);
        return part.isObject() ? JSON.convertValue(part, MAP) : Map.of();
    }

    /** As the pipeline takes it. */
    DefaultGraphQlRequest request() {
        return new DefaultGraphQlRequest(
                query().isEmpty() ? Persisted.UNNAMED : query(), operationName(), map(VARIABLES), extensions());
    }
}
