package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one graph in two ways, and fails where they differ. */
final class AgreeingReader implements GraphReader {

    private final GraphReader reader;
    private final GraphReader other;

    AgreeingReader(GraphReader reader, GraphReader other) {
        this.reader = reader;
        this.other = other;
    }

    /** What was written between the two is no difference. */
    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var row = reader.row(statement, parameters, deadline);
        var expected = other.row(statement, parameters, deadline);
        if (!row.equals(expected)) {
            var again = reader.row(statement, parameters, deadline);
            assertThat(again.equals(row) ? row : expected)
                    .as("the same statement over Bolt: %s", statement)
                    .isEqualTo(expected);
            return again;
        }
        return row;
    }

    @Override
    public long now() {
        return reader.now();
    }

    @Override
    public boolean knows(Collection<String> relationshipTypes) {
        var knows = reader.knows(relationshipTypes);
        assertThat(knows).isEqualTo(other.knows(relationshipTypes));
        return knows;
    }

    @Override
    public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
        return reader.complaint(statement, parameters);
    }

    @Override
    public PlanStep plan(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var plan = reader.plan(statement, parameters, deadline);
        assertThat(plan).isEqualTo(other.plan(statement, parameters, deadline));
        return plan;
    }
}
