/** Copies of the embedded store that are known to be good, and the way back to one. */
@NullMarked
package io.ismsgraph.snapshot;

import org.jspecify.annotations.NullMarked;
