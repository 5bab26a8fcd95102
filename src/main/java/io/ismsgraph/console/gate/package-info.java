/** What investigators may run: a statement is read here before any database reads it. */
@NullMarked
package io.ismsgraph.console.gate;

import org.jspecify.annotations.NullMarked;
