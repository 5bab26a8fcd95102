package io.ismsgraph.graph;

import java.util.List;

/**
 * Entities of one label that begin.
 *
 * @param period over which it is said of them
 */
public record Beginning(String label, Period period, List<Description> descriptions) {}
