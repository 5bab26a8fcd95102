package io.ismsgraph.compiler;

/**
 * The two moments at which what stands in a row is read, where each row has its own: a version is shown as it was.
 *
 * @param asOf the variable that holds the moment in the world
 * @param knownAt the variable that holds the moment of our knowledge
 */
record RowClocks(String asOf, String knownAt) {}
