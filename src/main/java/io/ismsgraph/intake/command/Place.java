package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Change;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Progress;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Retracted;
import io.ismsgraph.snapshot.Taken;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Where a command does its work. */
interface Place extends AutoCloseable {

    Report load(Format format, Path file, Map<String, String> options, Progress progress);

    void changes(String load, Consumer<Change> changes);

    Retracted retract(String load);

    void rebuild();

    Taken snapshot();

    @Override
    void close();
}
