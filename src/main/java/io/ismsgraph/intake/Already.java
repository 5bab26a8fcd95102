package io.ismsgraph.intake;

import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/** What one command has said already, so that the files of a set do not repeat one another. */
public final class Already {

    private final LongHashSet said = new LongHashSet();

    boolean contains(long key) {
        return said.contains(key);
    }

    void addAll(LongHashSet keys) {
        said.addAll(keys);
    }
}
