@NullMarked
package io.ismsgraph.storage;

import org.jspecify.annotations.NullMarked;
