/** Measures ismsgraph against the same answers by hand-written Cypher; outside the test run, and outside what is shipped. */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
