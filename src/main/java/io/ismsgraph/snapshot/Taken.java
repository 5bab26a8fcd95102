package io.ismsgraph.snapshot;

/**
 * A snapshot that was taken.
 *
 * @param folder where it lies
 * @param manifest what is in it
 */
public record Taken(String folder, Manifest manifest) {}
