@NullMarked
package io.ismsgraph.audit;

import org.jspecify.annotations.NullMarked;
