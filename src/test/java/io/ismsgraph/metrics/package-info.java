/** Tests of what is counted and timed. */
@NullMarked
package io.ismsgraph.metrics;

import org.jspecify.annotations.NullMarked;
