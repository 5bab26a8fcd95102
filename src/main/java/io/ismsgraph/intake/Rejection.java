package io.ismsgraph.intake;

/**
 * A row that was not taken.
 *
 * @param row as it stands in the file
 * @param reason why
 */
record Rejection(Row row, Rejected reason) {}
