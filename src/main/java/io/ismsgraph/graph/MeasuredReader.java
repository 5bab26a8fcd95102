package io.ismsgraph.graph;

import io.micrometer.core.instrument.Metrics;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes down how long statements take, and how they end. */
final class MeasuredReader implements GraphReader {

    private final GraphReader reader;

    MeasuredReader(GraphReader reader) {
        this.reader = reader;
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var begun = System.nanoTime();
        try {
            var row = reader.row(statement, parameters, deadline);
            took(begun, "answered");
            return row;
        } catch (GraphFailure failure) {
            took(begun, failure.kind().name().toLowerCase(Locale.ROOT));
            throw failure;
        }
    }

    private static void took(long begun, String outcome) {
        Metrics.timer("ismsgraph.statements", "outcome", outcome)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
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
