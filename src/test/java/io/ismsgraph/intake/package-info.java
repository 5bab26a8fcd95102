@NullMarked
package io.ismsgraph.intake;

import org.jspecify.annotations.NullMarked;
