@NullMarked
package io.ismsgraph.intake.format;

import org.jspecify.annotations.NullMarked;
