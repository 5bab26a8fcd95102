package io.ismsgraph.demo;

import java.util.List;

/**
 * What is written in one transaction.
 *
 * @param at its record time
 * @param statements in the order of their writing
 */
public record Moment(long at, List<Statement> statements) {}
