package io.ismsgraph.api;

import io.ismsgraph.graph.CypherLiteral;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.GraphReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer shows of the Cypher behind it, under {@code extensions.cypher}. */
public enum ShownCypher {
    /** The statement and its parameters, each a line to paste into any Neo4j tool, and the values of these for the console. */
    STATEMENT,
    /** Both, and how the database would go about it. */
    PLAN;

    /** The name of the extension, in requests and in answers. */
    public static final String EXTENSION = "cypher";

    /** As a request names it. */
    public static Optional<ShownCypher> of(String name) {
        return Stream.of(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    Map<String, Object> of(
            GraphReader reader, String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("parameters", ":params " + CypherLiteral.of(parameters));
        shown.put("statement", statement);
        shown.put("values", parameters);
        if (this == PLAN) {
            shown.put("plan", plan(reader, statement, parameters, deadline));
        }
        return shown;
    }

    private static Object plan(
            GraphReader reader, String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        try {
            return reader.plan(statement, parameters, deadline);
        } catch (GraphFailure failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
