package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where compiled statements are read from. */
public interface GraphReader {

    /**
     * Runs a statement of one row in one read transaction. At the deadline the caller is free and the statement is ended.
     *
     * @return the row's columns: lists, text, numbers, days, null
     * @throws GraphFailure if the graph does not answer
     */
    List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline);

    /** The moment to read the present at: no earlier than anything this process has seen recorded. */
    long now();

    /** Whether the graph has met all of these relationship types; it takes others for misspelt, not for an error. */
    boolean knows(Collection<String> relationshipTypes);

    /**
     * What is wrong with a statement, if anything: it does not compile, or it would write.
     *
     * @return nothing if it is sound
     */
    @Nullable
    String complaint(String statement, Map<String, @Nullable Object> parameters);

    /**
     * How the graph would answer a statement, without answering it.
     *
     * @throws GraphFailure if it does not say
     */
    PlanStep plan(String statement, Map<String, @Nullable Object> parameters, Deadline deadline);
}
