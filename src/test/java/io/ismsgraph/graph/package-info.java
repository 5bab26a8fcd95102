@NullMarked
package io.ismsgraph.graph;

import org.jspecify.annotations.NullMarked;
