package io.ismsgraph.intake;

import io.ismsgraph.graph.Change;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.LoadWrites;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what a load changed, and takes it back. */
public final class Retraction {

    private final Recorder recorder;
    private final Loader loader;

    /**
     * @param recorder the way into the graph
     * @param loader which loads nothing while something is taken back
     */
    public Retraction(Recorder recorder, Loader loader) {
        this.recorder = recorder;
        this.loader = loader;
    }

    /**
     * Shows what a load changed.
     *
     * @throws UnknownLoad if there is none with this id
     */
    public void show(String load, Consumer<Change> changes) {
        writes(load).show(changes);
    }

    /**
     * Takes back what a load said and nobody has changed since. Nothing is deleted: at an earlier moment of our knowledge it
     * is still there.
     *
     * @throws UnknownLoad if there is none with this id
     */
    public Retracted retract(String load) {
        synchronized (loader) {
            var written = writes(load).takeBack();
            var again = recorder.read(CypherFiles.read("intake/again"), Map.of("id", load)).stream()
                    .map(row -> String.valueOf(row.get("again")))
                    .toList();
            var retracted = List.of(new Description(load, Map.of("status", "RETRACTED")));
            recorder.record(recording -> recording.describe("Import", Period.ALWAYS, load, retracted));
            return new Retracted(written, again);
        }
    }

    private LoadWrites writes(String load) {
        var rows = recorder.read(CypherFiles.read("intake/writes"), Map.of("id", load));
        if (rows.isEmpty()) {
            throw UnknownLoad.of(load);
        }
        var row = rows.getFirst();
        if ("demo".equals(row.get("format"))) {
            throw UnknownLoad.ofDemo(load);
        }
        return new LoadWrites(recorder, load, times(row, "times"), times(row, "inherited"));
    }

    private static List<Long> times(Map<String, @Nullable Object> row, String column) {
        return ((List<?>) Objects.requireNonNull(row.get(column)))
                .stream().map(Long.class::cast).toList();
    }
}
