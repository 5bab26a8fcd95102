package io.ismsgraph.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads of the graph, within a transaction or outside of one. */
@FunctionalInterface
interface Reads {

    List<Map<String, @Nullable Object>> rows(String statement, Map<String, ?> parameters);
}
