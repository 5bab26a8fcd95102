@NullMarked
package io.ismsgraph.access;

import org.jspecify.annotations.NullMarked;
