/** What is counted and timed while the service runs, for whoever runs it. */
@NullMarked
package io.ismsgraph.metrics;

import org.jspecify.annotations.NullMarked;
