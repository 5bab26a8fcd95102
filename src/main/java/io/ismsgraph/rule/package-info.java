/** The rules of the scheme that ismsgraph brings along. */
@org.jspecify.annotations.NullMarked
package io.ismsgraph.rule;
