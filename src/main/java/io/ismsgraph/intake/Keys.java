package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.identity.Fingerprint;

/** Keys of statements. */
final class Keys {

    private Keys() {}

    /** What is said of a fact. */
    static long of(long subject, Fact fact) {
        return of(subject, fact.period(), fact.holds(), fact.properties());
    }

    /** That nothing of an entity ends, for a row about it is faulty. */
    static long spared(String id) {
        return of("spared", id);
    }

    static long of(Object... parts) {
        return Fingerprint.of(parts);
    }
}
