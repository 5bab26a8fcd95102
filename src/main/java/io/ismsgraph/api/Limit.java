package io.ismsgraph.api;

import graphql.execution.AbortExecutionException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How much one operation may ask for: each is measured before anything is read from the graph. */
public enum Limit {
    /** Of the document. */
    CHARACTERS(20_000, "pass values as variables, and ask in several operations"),
    /** Of the document. */
    TOKENS(2_000, "pass values as variables, and ask in several operations"),
    /** In the document. */
    ALIASES(100, "ask in several operations"),
    /** In the document. */
    DIRECTIVES(50, "leave out what is not wanted instead of skipping it"),
    /** From the root to the innermost field; the standard introspection query has 15. */
    DEPTH(25, "begin nearer to what is wanted, or ask in two operations"),
    /** Selected, each as often as fragments repeat it. */
    FIELDS(1_500, "select less, or ask in several operations"),
    /** That the answer holds if every page asked for is full. */
    NODES(20_000, "lower first of"),
    /** That parts of the service answer, one after the other: a statement of the console may take long. */
    PARTS(5, "ask in several operations, of"),
    /** That match, call, count or collect in the statement it becomes: what a database plans grows faster than they do. */
    CLAUSES(400, "ask in several operations"),
    /** Within each other in the statement it becomes: some planners need twice as long for each, and cannot be stopped. */
    LEVELS(40, "put fewer of and, or and not within each other"),
    /** That the statement it becomes compares with. */
    VALUES(1_000, "use in: […] for many values of one key, or ask in several operations");

    private final int most;
    private final String remedy;

    Limit(int most, String remedy) {
        this.most = most;
        this.remedy = remedy;
    }

    /** How much is the most. */
    public int most() {
        return most;
    }

    /**
     * Lets pass what is not too much.
     *
     * @throws AbortExecutionException if it is
     */
    void hold(long measured) {
        hold(measured, "");
    }

    /** The same, where one place is to blame. */
    void hold(long measured, String place) {
        if (measured > most) {
            throw exceeded(measured, place);
        }
    }

    private AbortExecutionException exceeded(long measured, String place) {
        var words = name().toLowerCase(Locale.ROOT);
        var more = new LinkedHashMap<String, Object>(Map.of("of", words, "measured", measured, "most", most));
        if (!place.isEmpty()) {
            more.put("narrow", place);
        }
        var message = "The operation has " + measured + " " + words + ", and " + most + " is the most: " + remedy
                + (place.isEmpty() ? "" : " " + place) + ".";
        return RequestError.abort(RequestError.of(ErrorCode.TOO_COSTLY, message, more));
    }
}
