/** Measures ismsgraph against the same answers by hand-written Cypher; outside the test run. */
@NullMarked
package io.ismsgraph.bench;

import org.jspecify.annotations.NullMarked;
