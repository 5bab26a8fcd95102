@NullMarked
package io.ismsgraph.snapshot;

import org.jspecify.annotations.NullMarked;
