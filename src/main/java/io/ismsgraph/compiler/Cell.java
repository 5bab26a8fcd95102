package io.ismsgraph.compiler;

import io.ismsgraph.answer.Shape;

/**
 * An expression of the statement and what the walker makes of its value.
 *
 * @param text the Cypher
 * @param shape what it becomes
 */
record Cell(String text, Shape shape) {}
