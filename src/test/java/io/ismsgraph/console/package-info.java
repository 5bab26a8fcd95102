/** Tests of the investigators' console. */
@NullMarked
package io.ismsgraph.console;

import org.jspecify.annotations.NullMarked;
