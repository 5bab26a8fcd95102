package io.ismsgraph.graph;

import java.util.Optional;

/** Something that may stand in the way of every write. */
@FunctionalInterface
public interface Obstacle {

    /** Why nothing may be written now, in a sentence, if it may not. */
    Optional<String> now();
}
