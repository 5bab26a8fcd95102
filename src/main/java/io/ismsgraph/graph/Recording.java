package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One write transaction at one record time. Types and labels are names of the schema, never input. */
public interface Recording {

    /** The record time, later than that of every transaction committed before. */
    long at();

    /**
     * Says something of entities over a period. One nobody spoke of before is created; what is believed already writes
     * nothing.
     */
    Written describe(String label, Period period, String source, List<Description> descriptions);

    /** Says that entities do not exist over a period. Their facts are the caller's to end. */
    Written remove(String label, Period period, String source, Collection<String> ids);

    /** Says that facts hold, or do not hold, over their periods. Both ends must exist, else the fact is left out. */
    Written facts(String type, String fromLabel, String toLabel, List<Fact> facts);

    /** Reads within the transaction. */
    List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters);
}
