package io.ismsgraph.demo;

import io.ismsgraph.evidence.EvidenceStore;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.graph.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the demo graph into an empty store, at record times of its own. Each moment is one transaction, so that a load
 * that was interrupted goes on where it stopped. A file that it speaks of holds its own name.
 */
public final class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String RUNNING = "RUNNING";
    private static final Set<String> FILES = Set.of("Evidence", "Exhibit");

    private final Recorder recorder;
    private final EvidenceStore store;

    DemoLoader(Recorder recorder, EvidenceStore store) {
        this.recorder = recorder;
        this.store = store;
    }

    /**
     * Loads the demo if the store is empty, or finishes a load of it that was interrupted.
     *
     * @return whether there was anything to load
     */
    public boolean loadIfEmpty() {
        var store = recorder.read(CypherFiles.read("demo/store"), Map.of("whole", Book.WHOLE))
                .getFirst();
        if (!Boolean.TRUE.equals(store.get("occupied"))) {
            load(DemoGraph.moments());
            return true;
        }
        if (RUNNING.equals(store.get("demo"))) {
            var reached = (Long) Objects.requireNonNull(store.get("reached"));
            load(DemoGraph.moments().stream()
                    .filter(moment -> moment.at() > reached)
                    .toList());
            return true;
        }
        return false;
    }

    /** Writes these moments, in their order. */
    void load(List<Moment> moments) {
        var start = Instant.now();
        LOG.info("Loading the demo graph: {} organisations ...", organisations(moments));
        if (moments.getFirst().at() == Timeline.at(0)) {
            recorder.record(recording -> recording.read(CypherFiles.read("demo/clock"), Map.of()));
        }
        var written = Written.NOTHING;
        for (var moment : moments) {
            written = written.plus(write(moment));
        }
        LOG.info(
                "The demo graph is loaded: {} nodes and facts, {} changes, done in {} s. Its day is {}.",
                written.created(),
                written.changed(),
                Duration.between(start, Instant.now()).toSeconds(),
                DemoGraph.DAY);
    }

    private static long organisations(List<Moment> moments) {
        return moments.stream()
                .flatMap(moment -> moment.statements().stream())
                .filter(statement -> statement instanceof Statement.States said
                        && said.label().equals("Organisation"))
                .flatMap(statement -> ((Statement.States) statement).sayings().stream())
                .map(Saying::id)
                .distinct()
                .count();
    }

    private Written write(Moment moment) {
        moment.statements().forEach(this::keepFiles);
        var clock = Clock.fixed(Instant.ofEpochMilli(moment.at()), Times.KOREA);
        return recorder.on(clock).record(recording -> write(moment, recording));
    }

    private void keepFiles(Statement statement) {
        if (statement instanceof Statement.States said && FILES.contains(said.label())) {
            said.sayings().stream()
                    .map(one -> one.properties().get("name"))
                    .filter(Objects::nonNull)
                    .forEach(name -> keepFile(String.valueOf(name)));
        }
    }

    private void keepFile(String name) {
        try (var bytes = new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8))) {
            store.keep(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Written write(Moment moment, Recording recording) {
        var written = Written.NOTHING;
        for (var statement : moment.statements()) {
            written = written.plus(statement.writeTo(recording));
        }
        if (written.leftOut() > 0) {
            throw new IllegalStateException(written.leftOut() + " facts of the demo lack an end.");
        }
        return written;
    }
}
