package io.ismsgraph.graph;

/** How the graph is written: what one way does the other has to do. */
public enum Way {
    IN_PROCESS,
    OVER_BOLT
}
