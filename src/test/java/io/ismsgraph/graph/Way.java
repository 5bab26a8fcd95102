package io.ismsgraph.graph;

import io.ismsgraph.Seeds;
import java.util.stream.Stream;

/** How the graph is written: what one way does the other has to do. */
public enum Way {
    IN_PROCESS,
    OVER_BOLT;

    /** For whole stories, which a build tells in the usual way alone, and a thorough one in both. */
    public static Stream<Way> ofStories() {
        return Seeds.Numbers.thoroughness() > 1 ? Stream.of(values()) : Stream.of(IN_PROCESS);
    }
}
