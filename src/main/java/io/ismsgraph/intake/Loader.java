package io.ismsgraph.intake;

import io.ismsgraph.graph.Recorder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads files, one at a time: reads a file through once to see that it is sound, then once more to write what it says, and
 * at the end ends what a snapshot no longer lists.
 */
public final class Loader {

    private static final Pattern REJECTS = Pattern.compile("(import-[0-9a-f]{24})\\.[a-z]+");

    private final Recorder recorder;
    private final Register register;
    private final Path rejects;

    /**
     * @param recorder the way into the graph
     * @param dataFolder the folder in which the folder of rejected rows lies
     */
    public Loader(Recorder recorder, Path dataFolder) {
        this.recorder = recorder;
        this.register = new Register(recorder);
        this.rejects = dataFolder.resolve("rejects");
    }

    /** Loads one file. */
    public Report load(Format format, Spool file, Options options, Progress progress) {
        return load(format, file, options, progress, new Already());
    }

    /**
     * Loads one of several files that belong together.
     *
     * @param already what those before it have said
     * @throws UnreadableFile if it is refused as a whole; nothing was written then
     */
    public synchronized Report load(Format format, Spool file, Options options, Progress progress, Already already) {
        var document = format.open(file, known(format, file, options));
        var total = tryOut(file, document);
        var begun = register.begin(format.name(), file, document);
        var run = new Run(document, begun, file.name(), already);
        run.write(total, progress);
        return run.finish(format.name());
    }

    /**
     * Rows an earlier load rejected, mended since, are told by the file's name. A file loaded before is of the same moment
     * again unless somebody says otherwise.
     */
    private Options known(Format format, Spool file, Options options) {
        var name = REJECTS.matcher(file.name());
        var mended = name.matches() ? register.find(name.group(1)) : null;
        if (mended != null) {
            return options.adding(Instant.ofEpochMilli(mended.observedAt()), mended.scope());
        }
        var before = options.observed() == null ? register.find(format.name(), file.sha256()) : null;
        return before == null ? options : options.observed(Instant.ofEpochMilli(before.observedAt()));
    }

    private static long tryOut(Spool file, Document document) {
        var header = document.header();
        if (header.observedAt() > System.currentTimeMillis()) {
            throw new UnreadableFile(file.name() + ": its statements are of "
                    + Instant.ofEpochMilli(header.observedAt()) + ", which is still to come.");
        }
        var trial = new Trial(Load.trial(header));
        document.read(trial);
        trial.check(file.name());
        return trial.rows;
    }

    /** The first reading. */
    private static final class Trial implements Rows {

        private final Load load;
        private long rows;
        private long taken;
        private @Nullable Rejected first;

        Trial(Load load) {
            this.load = load;
        }

        @Override
        public void row(Row row, Mapping mapping) {
            rows++;
            var rejected = Entry.of(load, row, mapping).statements().rejected();
            if (rejected.isEmpty()) {
                taken++;
            } else if (first == null) {
                first = rejected.getFirst();
            }
        }

        /** A snapshot without a row that can be taken would end everything. */
        void check(String file) {
            if (rows == 0) {
                throw new UnreadableFile(file + ": there is no row in it.");
            }
            if (taken == 0 && first != null && load.header().snapshot()) {
                throw new UnreadableFile(file + ": not one of its " + rows + " rows can be taken; the first because of "
                        + first.field() + ": " + first.reason() + " Right would be: " + first.remedy());
            }
        }
    }

    /** The second reading. */
    private final class Run {

        private final Document document;
        private final Register.Begun begun;
        private final String file;
        private final Already already;
        private final Rejects rejected;
        private final LongHashSet listed = new LongHashSet();
        private final Set<String> subjects = new HashSet<>();
        private final Tally tally = new Tally();
        private long rows;

        Run(Document document, Register.Begun begun, String file, Already already) {
            this.document = document;
            this.begun = begun;
            this.file = file;
            this.already = already;
            this.rejected = new Rejects(rejects, begun.load().id(), file, document.framing());
        }

        void write(long total, Progress progress) {
            progress.rows(file, 0, total);
            try (var pump = new Pump(document, begun.load())) {
                for (var entries = pump.next(); !entries.isEmpty(); entries = pump.next()) {
                    var batch = entries;
                    take(batch, recorder.record(recording -> written(recording, batch)));
                    rows += batch.size();
                    progress.rows(file, rows, total);
                }
            }
            if (document.header().snapshot() && begun.hasOthers()) {
                tally.add(new Unlisted(recorder, begun.load(), listed).end(document.endings()));
            }
        }

        private Batch written(io.ismsgraph.graph.Recording recording, List<Entry> entries) {
            var batch = new Batch(begun.load(), already);
            batch.write(recording, entries);
            return batch;
        }

        private void take(List<Entry> entries, Batch batch) {
            already.addAll(batch.keys());
            batch.listed().forEach(listed::add);
            batch.rejections().forEach(rejected::add);
            tally.add(batch.tally());
            entries.forEach(entry -> subjects.addAll(entry.statements().subjects()));
        }

        Report finish(String format) {
            rejected.finish();
            register.finish(begun, rows, rejected.count(), tally.written(), subjects);
            var header = begun.load().header();
            var any = rejected.count() > 0;
            return new Report(
                    begun.load().id(),
                    format,
                    file,
                    header.source(),
                    header.scope(),
                    Instant.ofEpochMilli(header.observedAt()).toString(),
                    header.snapshot(),
                    rows,
                    rejected.count(),
                    tally.nodes(),
                    tally.facts(),
                    any ? rejected.rowsFile().toString() : null,
                    any ? rejected.reasonsFile().toString() : null);
        }
    }
}
