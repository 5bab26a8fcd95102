@NullMarked
package io.ismsgraph.access.address;

import org.jspecify.annotations.NullMarked;
