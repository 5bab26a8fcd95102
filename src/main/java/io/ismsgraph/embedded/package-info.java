/** The Neo4j that runs in this process when no other is configured. */
@NullMarked
package io.ismsgraph.embedded;

import org.jspecify.annotations.NullMarked;
