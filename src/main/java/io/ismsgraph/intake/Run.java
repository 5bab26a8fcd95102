package io.ismsgraph.intake;

import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/** The second reading of a file, which writes what it says. */
final class Run {

    private final Recorder recorder;
    private final Document document;
    private final Load load;
    private final String file;
    private final Already already;
    private final Rejects rejected;
    private final LongHashSet listed = new LongHashSet();
    private final Set<String> subjects = new HashSet<>();
    private final Tally tally = new Tally();
    private long rows;
    private long unknown;

    Run(Recorder recorder, Document document, Load load, String file, Already already, Rejects rejected) {
        this.recorder = recorder;
        this.document = document;
        this.load = load;
        this.file = file;
        this.already = already;
        this.rejected = rejected;
    }

    void write(long total, Progress progress) {
        progress.rows(file, 0, total);
        try (var pump = new Pump(document, load)) {
            for (var entries = pump.next(); !entries.isEmpty(); entries = pump.next()) {
                var batch = entries;
                take(batch, recorder.record(recording -> written(recording, batch)));
                rows += batch.size();
                progress.rows(file, rows, total);
            }
        }
    }

    private Batch written(Recording recording, List<Entry> entries) {
        var batch = new Batch(load, already);
        batch.write(recording, entries);
        return batch;
    }

    private void take(List<Entry> entries, Batch batch) {
        already.addAll(batch.statements());
        batch.listed().forEach(listed::add);
        batch.rejections().forEach(rejected::add);
        unknown += batch.unknown();
        tally.add(batch.tally());
        entries.forEach(entry -> subjects.addAll(entry.statements().subjects()));
    }

    /** A row of which nothing tells what it is about may be of any fact that seems not to be listed. */
    void end(Unlisted unlisted) {
        if (unknown == 0 || load.bySubject()) {
            var ended = unlisted.end(listed);
            if (ended.written() > 0) {
                already.forget();
            }
            tally.add(ended);
        }
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected.count();
    }

    long written() {
        return tally.written();
    }

    Set<String> subjects() {
        return subjects;
    }

    Report report(Format format, Options options) {
        var header = load.header();
        var any = rejected.count() > 0;
        var words = new StringBuilder();
        format.options().stream()
                .sorted()
                .filter(name -> options.get(name) != null)
                .forEach(name -> words.append(" --")
                        .append(name)
                        .append(" '")
                        .append(options.get(name))
                        .append('\''));
        return new Report(
                load.id(),
                format.name(),
                file,
                header.source(),
                header.scope(),
                Instant.ofEpochMilli(header.observedAt()).toString(),
                header.snapshot(),
                rows,
                rejected.count(),
                header.snapshot() && !load.bySubject() ? unknown : 0,
                tally.nodes(),
                tally.facts(),
                any ? rejected.rowsFile() + words.toString() : null,
                any ? rejected.reasonsFile().toString() : null);
    }
}
