/** Joint investigations beyond the graph: for which one it is asked, what is kept of that, and the bundle that proves it. */
@org.jspecify.annotations.NullMarked
package io.ismsgraph.investigation;
