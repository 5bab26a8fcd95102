package io.ismsgraph.api.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the entries in an answer, each by what it is known by. */
@FunctionalInterface
interface Rows {

    Map<String, Map<?, ?>> of(Map<String, @Nullable Object> answer);
}
