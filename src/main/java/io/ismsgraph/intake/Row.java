package io.ismsgraph.intake;

/**
 * One row as it stands in the file.
 *
 * @param line the line it begins in, counted from 1
 * @param text verbatim
 */
public record Row(long line, String text) {}
