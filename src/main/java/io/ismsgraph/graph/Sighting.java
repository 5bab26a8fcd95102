package io.ismsgraph.graph;

/**
 * That something was observed. Observations are counters, not statements: they are noted in place.
 *
 * @param id what
 * @param first when first
 * @param last when last
 */
public record Sighting(String id, long first, long last) {}
