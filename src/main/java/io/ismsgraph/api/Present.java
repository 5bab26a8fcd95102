package io.ismsgraph.api;

/**
 * The moment an operation takes for now, if its context holds one.
 *
 * @param millis as the graph counts them
 */
public record Present(long millis) {}
