package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;

/** Ends what earlier loads of the same source and scope stated and this snapshot no longer lists. */
final class Unlisted {

    private static final int PAGE = 5_000;

    private final Recorder recorder;
    private final Load load;
    private final LongHashSet listed;
    private final Tally tally = new Tally();

    Unlisted(Recorder recorder, Load load, LongHashSet listed) {
        this.recorder = recorder;
        this.load = load;
        this.listed = listed;
    }

    Tally end(List<Ending> endings) {
        for (var ending : endings) {
            var after = "";
            while (after != null) {
                var start = after;
                var page = recorder.record(recording -> page(recording, ending, start));
                tally.add(page.tally);
                after = page.last;
            }
        }
        return tally;
    }

    private record Page(@org.jspecify.annotations.Nullable String last, Tally tally) {}

    private Page page(Recording recording, Ending ending, String after) {
        var type = ending.fact();
        var names = Map.of("FROM", type.from(), "TO", type.to(), "TYPE", type.type());
        var rows = recording.read(
                CypherFiles.with("intake/believed", names),
                Map.of(
                        "source",
                        EntityId.source(load.by()),
                        "scope",
                        load.header().scope(),
                        "by",
                        load.by(),
                        "observed",
                        load.header().observedAt(),
                        "next",
                        load.bySubject() ? Times.END : load.times().next(),
                        "inf",
                        Times.END,
                        "after",
                        after,
                        "batch",
                        PAGE));
        var facts = new ArrayList<Fact>();
        for (var row : rows) {
            var from = String.valueOf(row.get("from"));
            for (var to : (List<?>) Objects.requireNonNull(row.get("to"))) {
                add(facts, type, from, String.valueOf(to));
            }
        }
        var page = new Tally();
        if (!facts.isEmpty()) {
            end(recording, ending, facts, page);
        }
        var last = rows.size() < PAGE ? null : String.valueOf(rows.getLast().get("from"));
        return new Page(last, page);
    }

    private void add(List<Fact> facts, FactType type, String from, String to) {
        var speaksOf = !load.bySubject() || listed.contains(Keys.of(from));
        if (speaksOf && !listed.contains(Keys.of(type.type(), from, to))) {
            var times = load.times(from);
            var period = new Period(times.observed(), times.next());
            facts.add(Fact.ends(from, to, period, load.by(), load.id()));
        }
    }

    private void end(Recording recording, Ending ending, List<Fact> facts, Tally page) {
        var type = ending.fact();
        page.fact(type.type(), recording.facts(type.type(), type.from(), type.to(), facts));
        if (!ending.afterwards().isEmpty()) {
            var sayings = facts.stream()
                    .filter(fact -> !listed.contains(Keys.of(fact.to())))
                    .map(fact -> new Saying(fact.to(), fact.period(), Map.copyOf(ending.afterwards()), false))
                    .toList();
            page.node(type.to(), recording.say(type.to(), load.id(), sayings));
        }
        if (page.written() > 0) {
            recording.belongsTo(load.id());
        }
    }
}
