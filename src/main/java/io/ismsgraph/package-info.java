/** The application: one entry point that serves the graph, or imports into it. */
@NullMarked
package io.ismsgraph;

import org.jspecify.annotations.NullMarked;
