package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads through another reader and keeps the statements. */
public final class CountingReader extends ForwardingReader {

    private final List<String> statements = Collections.synchronizedList(new ArrayList<>());

    public CountingReader(GraphReader reader) {
        super(reader);
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
        return super.row(statement, parameters, deadline);
    }
}
