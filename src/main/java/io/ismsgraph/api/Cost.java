package io.ismsgraph.api;

/**
 * What an operation costs; it stands in the context of the operation once it was measured.
 *
 * @param nodes how many it visits, as estimated before it is answered
 */
public record Cost(long nodes) {}
