@NullMarked
package io.ismsgraph.embedded;

import org.jspecify.annotations.NullMarked;
