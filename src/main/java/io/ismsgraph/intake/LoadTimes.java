package io.ismsgraph.intake;

import io.ismsgraph.graph.Times;
import org.jspecify.annotations.Nullable;

/**
 * Where a load stands among the loads of the same source and scope. Whatever the order they are fed in, each speaks for
 * the time from its own observation to the next one.
 *
 * @param observed the moment its statements are of
 * @param previous the observation before it, or the beginning of time
 * @param next the observation after it, or the end of time
 * @param nextSnapshot the next that lists all there is, or the end of time
 */
record LoadTimes(long observed, long previous, long next, long nextSnapshot) {

    static LoadTimes alone(long observed) {
        return new LoadTimes(observed, Times.BEGINNING, Times.END, Times.END);
    }

    boolean superseded() {
        return next != Times.END;
    }

    /** Since when a fact holds: since its own beginning, if that is news since the observation before. */
    long factFrom(@Nullable Long since) {
        return since != null && since > previous ? since : observed;
    }
}
