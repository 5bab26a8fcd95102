@NullMarked
package io.ismsgraph.oracle;

import org.jspecify.annotations.NullMarked;
