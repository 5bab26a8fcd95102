/** Files that show how it is: kept by what is in them, handed out by right, and checked. */
@org.jspecify.annotations.NullMarked
package io.ismsgraph.evidence;
