package io.ismsgraph.intake;

import io.ismsgraph.graph.Recorder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Loads files, one at a time: reads a file through once to see that it is sound, then once more to write what it says, and
 * at the end ends what a snapshot no longer lists.
 */
public final class Loader {

    private static final Pattern REJECTS = Pattern.compile(".*(import-[0-9a-f]{24})\\.[a-z]+");

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
        register.refuseHalfADemo();
        var known = known(format, file, options);
        var document = format.open(file, known);
        var header = document.header();
        if (header.observedAt() > System.currentTimeMillis()) {
            throw new UnreadableFile(file.name() + ": its statements are of "
                    + Instant.ofEpochMilli(header.observedAt()) + ", which is still to come. If that is wrong, say of"
                    + " when they are with --observed 2026-01-31.");
        }
        var place = register.place(format.name(), file, document);
        var unlisted = new Unlisted(recorder, place.load(), document.endings());
        var ends = header.snapshot() && place.hasOthers() && !document.endings().isEmpty();
        var trial = new Trial(document, place.load(), recorder::read, ends);
        trial.read();
        trial.check(file.name());
        if (ends && !known.shrink()) {
            trial.checkShrinking(file.name(), unlisted);
        }
        register.begin(place, format.name(), file, header);
        already.begin(header.observedAt());
        try (var rejected = new Rejects(rejects, place.load().id(), file.name(), document.framing())) {
            var run = new Run(recorder, document, place.load(), file.name(), already, rejected);
            run.write(trial.rows(), progress);
            if (ends) {
                run.end(unlisted);
            }
            rejected.finish();
            register.finish(place, run);
            return run.report(format, known);
        } catch (RuntimeException | Error failure) {
            register.fail(place, failure);
            throw failure;
        }
    }

    /**
     * Rows an earlier load rejected, mended since, are told by the file's name; they add to it and end nothing. A file loaded
     * before is of the same moment again unless somebody says otherwise.
     */
    private Options known(Format format, Spool file, Options options) {
        var name = REJECTS.matcher(file.name());
        var mended = name.matches() ? register.find(name.group(1)) : null;
        if (mended != null) {
            return options.observed(Instant.ofEpochMilli(mended.observedAt()))
                    .with("scope", mended.scope())
                    .with("snapshot", "no");
        }
        var before = options.observed() == null ? register.find(format.name(), file.sha256()) : null;
        return before == null ? options : options.observed(Instant.ofEpochMilli(before.observedAt()));
    }
}
