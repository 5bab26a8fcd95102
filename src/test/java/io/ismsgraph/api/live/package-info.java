@NullMarked
package io.ismsgraph.api.live;

import org.jspecify.annotations.NullMarked;
