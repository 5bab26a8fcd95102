package io.ismsgraph.graph;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes down how long statements take, and how they end. */
final class MeasuredReader extends ForwardingReader {

    private final MeterRegistry meters;

    MeasuredReader(GraphReader reader, MeterRegistry meters) {
        super(reader);
        this.meters = meters;
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters, Deadline deadline) {
        var begun = System.nanoTime();
        try {
            var row = super.row(statement, parameters, deadline);
            took(begun, "answered");
            return row;
        } catch (GraphFailure failure) {
            took(begun, failure.kind().name().toLowerCase(Locale.ROOT));
            throw failure;
        }
    }

    private void took(long begun, String outcome) {
        meters.timer("ismsgraph.statements", "outcome", outcome)
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
}
