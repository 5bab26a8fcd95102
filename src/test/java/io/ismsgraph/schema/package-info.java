@NullMarked
package io.ismsgraph.schema;

import org.jspecify.annotations.NullMarked;
