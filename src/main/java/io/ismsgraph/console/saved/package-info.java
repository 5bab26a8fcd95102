/** Statements that are kept to be run again: those that ismsgraph brings along, and those of investigators. */
@NullMarked
package io.ismsgraph.console.saved;

import org.jspecify.annotations.NullMarked;
