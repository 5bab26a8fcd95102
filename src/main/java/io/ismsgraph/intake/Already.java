package io.ismsgraph.intake;

import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/** What one command has said already, so that the files of a set do not repeat one another, nor a file itself. */
public final class Already {

    private LongHashSet before = new LongHashSet();
    private LongHashSet now = new LongHashSet();

    /** Another file begins. */
    void begin() {
        before.addAll(now);
        now = new LongHashSet();
    }

    /** Whether an earlier file has said it. */
    boolean saidBefore(long key) {
        return before.contains(key);
    }

    /** Whether this file has. */
    boolean saidNow(long key) {
        return now.contains(key);
    }

    void addAll(LongHashSet keys) {
        now.addAll(keys);
    }
}
