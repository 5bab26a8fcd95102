package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Change;
import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.Retracted;
import io.ismsgraph.snapshot.Taken;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer over HTTP, JSON with one of these fields.
 *
 * @param progress how far a load is
 * @param report what a load did
 * @param change one thing a load changed
 * @param retracted what a retraction changed
 * @param rebuilt whether derived state is made anew
 * @param snapshot a snapshot that was taken
 * @param error why nothing was done
 */
record Line(
        @Nullable Rows progress,
        @Nullable Report report,
        @Nullable Change change,
        @Nullable Retracted retracted,
        @Nullable Boolean rebuilt,
        @Nullable Taken snapshot,
        @Nullable String error) {

    /** So many rows are in. */
    record Rows(String file, long done, long total) {}

    static Line progress(String file, long done, long total) {
        return new Line(new Rows(file, done, total), null, null, null, null, null, null);
    }

    static Line of(Report report) {
        return new Line(null, report, null, null, null, null, null);
    }

    static Line of(Change change) {
        return new Line(null, null, change, null, null, null, null);
    }

    static Line of(Retracted retracted) {
        return new Line(null, null, null, retracted, null, null, null);
    }

    static Line done() {
        return new Line(null, null, null, null, true, null, null);
    }

    static Line of(Taken snapshot) {
        return new Line(null, null, null, null, null, snapshot, null);
    }

    static Line error(String sentence) {
        return new Line(null, null, null, null, null, null, sentence);
    }
}
