package io.ismsgraph.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be done within a transaction: values come as readers hand them out, lists as lists and numbers as the widest. */
interface Statements {

    /** Its only row, column by column. */
    List<@Nullable Object> row(String statement, Map<String, ? extends @Nullable Object> parameters);

    /** Its rows by the names of their columns. */
    List<Map<String, @Nullable Object>> rows(String statement, Map<String, ? extends @Nullable Object> parameters);

    /** Does it, whatever it answers. */
    void run(String statement, Map<String, ? extends @Nullable Object> parameters);
}
