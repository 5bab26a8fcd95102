package io.ismsgraph.intake;

import io.ismsgraph.graph.Change;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.LoadWrites;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Written;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Shows what a load changed, and takes it back. */
public final class Retraction {

    private final Recorder recorder;

    /** On a graph. */
    public Retraction(Recorder recorder) {
        this.recorder = recorder;
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
    public Written retract(String load) {
        var written = writes(load).takeBack();
        var retracted = List.of(new Description(load, Map.of("status", "RETRACTED")));
        recorder.record(recording -> recording.describe("Import", Period.ALWAYS, load, retracted));
        return written;
    }

    private LoadWrites writes(String load) {
        var rows = recorder.read(CypherFiles.read("intake/writes"), Map.of("id", load));
        if (rows.isEmpty()) {
            throw new UnknownLoad(load);
        }
        var row = rows.getFirst();
        var times = ((List<?>) Objects.requireNonNull(row.get("times")))
                .stream().map(Long.class::cast).toList();
        return new LoadWrites(recorder, load, times, (Long) Objects.requireNonNull(row.get("observedAt")));
    }
}
