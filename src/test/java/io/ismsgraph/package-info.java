@NullMarked
package io.ismsgraph;

import org.jspecify.annotations.NullMarked;
