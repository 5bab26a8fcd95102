/** The formats, a small class for each: what a file's rows say, in the graph's words. */
@NullMarked
package io.ismsgraph.intake.format;

import org.jspecify.annotations.NullMarked;
