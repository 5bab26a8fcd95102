/** Tests of statements that are kept. */
@NullMarked
package io.ismsgraph.console.saved;

import org.jspecify.annotations.NullMarked;
