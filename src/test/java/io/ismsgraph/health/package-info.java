@NullMarked
package io.ismsgraph.health;

import org.jspecify.annotations.NullMarked;
