package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Change;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Intake;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Retracted;
import io.ismsgraph.intake.Retraction;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.snapshot.Snapshots;
import io.ismsgraph.snapshot.Taken;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Commands on the test graph, in this process. */
record TestPlace(Intake intake) implements Place {

    @Override
    public Report load(Format format, Path file, Map<String, String> options, Progress progress) {
        try (var spool = Spool.of(file)) {
            return intake.loader().load(format, spool, Options.of(format, options), progress);
        }
    }

    @Override
    public void changes(String load, Consumer<Change> changes) {
        retraction().show(load, changes);
    }

    @Override
    public Retracted retract(String load) {
        return retraction().retract(load);
    }

    private Retraction retraction() {
        return new Retraction(intake.recorder(), intake.loader());
    }

    @Override
    public void rebuild() {
        intake.recorder().rebuildDerived();
    }

    @Override
    public Taken snapshot() {
        return Snapshots.of(() -> null).take();
    }

    @Override
    public void close() {}
}
