package io.ismsgraph.intake;

import org.eclipse.collections.impl.map.mutable.primitive.LongLongHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/**
 * What one command has said already, so that the files of a set do not repeat one another, nor a file itself. Of each subject
 * it knows the latest statement only: what was said before that is news again.
 */
public final class Already {

    private LongLongHashMap latest = new LongLongHashMap();
    private LongHashSet now = new LongHashSet();
    private long moment;

    /** Another file begins. What is of another moment may have been otherwise in between. */
    void begin(long observedAt) {
        if (observedAt != moment) {
            forget();
        }
        moment = observedAt;
        now = new LongHashSet();
    }

    /** Some of what was said no longer holds. */
    void forget() {
        latest = new LongLongHashMap();
        now = new LongHashSet();
    }

    /** Whether this is the latest that was said of a subject. */
    boolean said(long subject, long statement) {
        return latest.containsKey(subject) && latest.get(subject) == statement;
    }

    /** Whether this file has spoken of the subject. */
    boolean spokenOfNow(long subject) {
        return now.contains(subject);
    }

    void addAll(LongLongHashMap statements) {
        latest.putAll(statements);
        now.addAll(statements.keySet());
    }
}
