/** Reads text, CSV, JSON and XML as streams, within bounds, and says in a sentence what is wrong with them. */
@NullMarked
package io.ismsgraph.intake.read;

import org.jspecify.annotations.NullMarked;
