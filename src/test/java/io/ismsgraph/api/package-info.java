@NullMarked
package io.ismsgraph.api;

import org.jspecify.annotations.NullMarked;
