/** What is done to the graph on request: acts, each with who did it, when, and by which rules. */
@org.jspecify.annotations.NullMarked
package io.ismsgraph.mutation;
