package io.ismsgraph.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one load wrote, found by the record times of its transactions: to be shown, or to be taken back. */
public final class LoadWrites {

    private static final int PAGE = 2_000;

    /** What a load notes about itself is not what it says of the world. */
    private static final Set<String> OWN = Set.of("Import", "Source");

    private final Recorder recorder;
    private final String load;
    private final Set<Long> times;
    private final Set<Long> own;

    /**
     * @param recordTimes the load's record times
     * @param inheritedTimes those of loads in whose place it stands
     */
    public LoadWrites(Recorder recorder, String load, List<Long> recordTimes, List<Long> inheritedTimes) {
        this.recorder = recorder;
        this.load = load;
        this.own = Set.copyOf(recordTimes);
        var all = new HashSet<>(recordTimes);
        all.addAll(inheritedTimes);
        this.times = Set.copyOf(all);
    }

    /** Shows what it changed, piece by piece. */
    public void show(Consumer<Change> changes) {
        page(touched -> {
            touched.entities().stream()
                    .filter(entity -> entity.history().own())
                    .forEach(entity -> show(entity.label(), entity.id(), entity.history(), changes));
            touched.facts().stream()
                    .filter(fact -> fact.history().own())
                    .forEach(fact -> show(
                            fact.type(),
                            fact.from() + " → " + fact.to() + " by " + fact.by(),
                            fact.history(),
                            changes));
        });
    }

    private static void show(String type, String subject, History history, Consumer<Change> changes) {
        for (var piece : history.pieces()) {
            var before = said(piece.before());
            var after = said(piece.after());
            if (!Objects.equals(before, after)) {
                changes.accept(new Change(type, subject, piece.period(), before, after));
            }
        }
    }

    static @Nullable Map<String, @Nullable Object> said(@Nullable Version version) {
        if (version == null) {
            return null;
        }
        var said = new HashMap<>(version.properties());
        said.keySet()
                .removeAll(Set.of(
                        "source",
                        Supports.PROPERTY,
                        Version.SUPERSEDED_BY,
                        "fact",
                        "by",
                        "observedAt",
                        "statedAt",
                        "firstSeen",
                        "lastSeen"));
        return said;
    }

    /**
     * What it said and nobody has changed since is again believed as it was before: first all facts, then the entities that
     * no fact needs any more.
     */
    public Written takeBack() {
        var facts = takeBack((touched, takeback) -> touched.facts().forEach(takeback::add));
        return facts.plus(takeBack((touched, takeback) -> touched.entities().forEach(takeback::add)));
    }

    private Written takeBack(BiConsumer<Touched, Takeback> what) {
        var written = new Written[] {Written.NOTHING};
        var began = times.stream().mapToLong(Long::longValue).min().orElse(Times.BEGINNING);
        var repetitions = Standing.repetitions(recorder, load, began);
        page(touched -> {
            var takeback = new Takeback(load, Standing.of(recorder, load, touched.present(), repetitions));
            what.accept(touched, takeback);
            written[0] = written[0].plus(recorder.record(takeback::write));
        });
        return written[0];
    }

    private void page(Consumer<Touched> pages) {
        if (times.isEmpty()) {
            return;
        }
        for (var row : recorder.read(CypherFiles.read("commands/labels"), Map.of())) {
            var label = String.valueOf(row.get("label"));
            if (!OWN.contains(label)) {
                page(label, pages);
            }
        }
    }

    private void page(String label, Consumer<Touched> pages) {
        var statement = CypherFiles.with("commands/touched", Map.of("LABEL", label));
        var sorted = times.stream().sorted().collect(Collectors.toList());
        var after = "";
        while (after != null) {
            var rows = recorder.read(statement, Map.of("after", after, "batch", PAGE, "times", sorted));
            var touched = Touched.of(label, rows, times, own, PAGE);
            if (!touched.entities().isEmpty() || !touched.facts().isEmpty()) {
                pages.accept(touched);
            }
            after = touched.last();
        }
    }
}
