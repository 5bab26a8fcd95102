package io.ismsgraph.console.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that may run, with parameters that are not too large for it. */
public final class Admitted {

    private final String text;
    private final List<Span> spans;

    Admitted(String text, List<Span> spans) {
        this.text = text;
        this.spans = spans;
    }

    /** What to send, after the version of Cypher; places in it are those of the statement. */
    public String text() {
        return text;
    }

    /**
     * Lets it be run with parameters.
     *
     * @throws StatementRefused if one that says how far a range goes is missing or too large
     */
    public Admitted with(Map<String, ? extends @Nullable Object> parameters) {
        spans.forEach(span -> span.hold(parameters));
        return this;
    }
}
