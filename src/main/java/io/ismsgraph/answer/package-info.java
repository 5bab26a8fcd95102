/** Turns positional rows into the JSON that was asked for: names, order, conversions, nulls and errors. */
@NullMarked
package io.ismsgraph.answer;

import org.jspecify.annotations.NullMarked;
