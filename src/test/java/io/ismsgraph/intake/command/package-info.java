@NullMarked
package io.ismsgraph.intake.command;

import org.jspecify.annotations.NullMarked;
