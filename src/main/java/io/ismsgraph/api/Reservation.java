package io.ismsgraph.api;

import io.ismsgraph.compiler.View;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says of an answer whether it is for whoever asked alone; who hands answers on to others puts it into the context. */
public final class Reservation {

    private final AtomicBoolean made = new AtomicBoolean();

    /** Whether others whose {@link View} has the same shape may get another answer. */
    public boolean isMade() {
        return made.get();
    }

    void make() {
        made.set(true);
    }
}
