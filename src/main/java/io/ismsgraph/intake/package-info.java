/** Real input: reads files of many formats, says what they say to the graph, and reports. */
@NullMarked
package io.ismsgraph.intake;

import org.jspecify.annotations.NullMarked;
