/** Serves the pages that {@code src/main/web} is built into. */
@NullMarked
package io.ismsgraph.pages;

import org.jspecify.annotations.NullMarked;
