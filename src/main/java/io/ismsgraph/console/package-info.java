/** Read-only Cypher for investigators: apart from the graph that others ask, on record before it runs, and repeatable. */
@NullMarked
package io.ismsgraph.console;

import org.jspecify.annotations.NullMarked;
