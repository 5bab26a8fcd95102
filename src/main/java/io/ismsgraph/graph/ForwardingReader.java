package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads through another reader; who extends it adds something to what it needs to. */
public class ForwardingReader implements GraphReader {

    private final GraphReader reader;

    /** @param reader what is read through */
    protected ForwardingReader(GraphReader reader) {
        this.reader = reader;
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        return reader.row(statement, parameters, deadline);
    }

    @Override
    public long now() {
        return reader.now();
    }

    @Override
    public boolean knows(Collection<String> relationshipTypes) {
        return reader.knows(relationshipTypes);
    }

    @Override
    public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
        return reader.complaint(statement, parameters);
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        return reader.plan(statement, parameters, deadline);
    }
}
