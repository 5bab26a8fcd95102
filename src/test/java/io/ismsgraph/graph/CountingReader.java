package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads through another reader and keeps the statements. */
public final class CountingReader implements GraphReader {

    private final GraphReader reader;
    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    public CountingReader(GraphReader reader) {
        this.reader = reader;
    }

    /** How many statements were read so far. */
    public int count() {
        return statements.size();
    }

    /** All of them, oldest first. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    /** The last of them. */
    public String last() {
        return statements.isEmpty() ? "" : statements.getLast();
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        statements.add(statement);
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
