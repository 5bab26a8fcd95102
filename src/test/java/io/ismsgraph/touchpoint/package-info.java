@NullMarked
package io.ismsgraph.touchpoint;

import org.jspecify.annotations.NullMarked;
