package io.ismsgraph.compiler;

import java.util.List;

/** Which moment in the world is asked about. */
sealed interface Moment {

    /** The one the root names. */
    record Asked() implements Moment {}

    /** That of our knowledge. */
    record OfKnowledge() implements Moment {}

    /**
     * One after the other.
     *
     * @param moments finds them all
     * @param parameter holds them all
     * @param index the variable that says which one it is
     * @param knownAt the moment of our knowledge, whichever it is
     */
    record Step(Steps moments, String parameter, String index, String knownAt) implements Moment {}

    /**
     * One for each row.
     *
     * @param clocks both of them
     * @param around which reading of the clocks the root asks for
     */
    record OfRow(RowClocks clocks, ClockForm around) implements Moment {}

    /** Finds the moments that a request goes through. */
    @FunctionalInterface
    interface Steps {

        List<Long> of(Request request);
    }
}
