/** The graph and its two clocks: reads, the write primitives, migrations. Nothing else knows the driver. */
@NullMarked
package io.ismsgraph.graph;

import org.jspecify.annotations.NullMarked;
