/** What investigators may run, and what not. */
@NullMarked
package io.ismsgraph.console.gate;

import org.jspecify.annotations.NullMarked;
