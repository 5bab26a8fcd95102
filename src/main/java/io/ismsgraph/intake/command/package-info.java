/** Imports and snapshots from the command line and over HTTP. */
@NullMarked
package io.ismsgraph.intake.command;

import org.jspecify.annotations.NullMarked;
