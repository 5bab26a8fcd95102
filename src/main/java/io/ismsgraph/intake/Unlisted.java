package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Repetitions;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.jspecify.annotations.Nullable;

/** Ends what earlier loads of the same source and scope stated and this snapshot no longer lists. */
final class Unlisted {

    private static final int PAGE = 5_000;

    private final Recorder recorder;
    private final Load load;
    private final List<Ending> endings;
    private @Nullable Repetitions repetitions;

    Unlisted(Recorder recorder, Load load, List<Ending> endings) {
        this.recorder = recorder;
        this.load = load;
        this.endings = endings;
    }

    /** How many facts are believed that the snapshot speaks for, and how many of them it would end. */
    record Count(long believed, long ending) {}

    /** Counts, without ending any. */
    Count count(LongHashSet listed) {
        var believed = 0L;
        var ending = 0L;
        for (var each : endings) {
            for (String after = ""; after != null; ) {
                var page = page(recorder::read, each, after, listed);
                believed += page.believed;
                ending += page.facts.size();
                after = page.last;
            }
        }
        return new Count(believed, ending);
    }

    /** Ends them. */
    Tally end(LongHashSet listed) {
        var tally = new Tally();
        for (var each : endings) {
            for (String after = ""; after != null; ) {
                var start = after;
                var step = recorder.record(recording -> {
                    var page = page(recording::read, each, start, listed);
                    return new Step(page.last, end(recording, each, page.facts, listed));
                });
                tally.add(step.tally);
                after = step.last;
            }
        }
        return tally;
    }

    private record Page(@Nullable String last, long believed, List<Fact> facts) {}

    private record Step(@Nullable String last, Tally tally) {}

    private Page page(Reads reads, Ending ending, String after, LongHashSet listed) {
        var type = ending.fact();
        var names = Map.of("FROM", type.from(), "TO", type.to(), "TYPE", type.type());
        var parameters = new HashMap<String, Object>();
        parameters.put("source", EntityId.source(load.by()));
        parameters.put("scope", load.header().scope());
        parameters.put("by", load.by());
        parameters.put("observed", load.header().observedAt());
        parameters.put("inf", Times.END);
        parameters.put("after", after);
        parameters.put("batch", PAGE);
        var rows = reads.rows(CypherFiles.with("intake/believed", names), parameters);
        var facts = new ArrayList<Fact>();
        var believed = 0L;
        for (var row : rows) {
            var from = String.valueOf(row.get("from"));
            if (load.bySubject() && !listed.contains(Keys.of(from))) {
                continue;
            }
            for (var each : (List<?>) Objects.requireNonNull(row.get("to"))) {
                var to = String.valueOf(((List<?>) each).getFirst());
                if (Boolean.TRUE.equals(((List<?>) each).getLast()) || repeated(type, from, to)) {
                    believed++;
                    add(facts, type, from, to, listed);
                }
            }
        }
        return new Page(
                rows.size() < PAGE ? null : String.valueOf(rows.getLast().get("from")), believed, facts);
    }

    /** Whether a load of the same scope has repeated it of a file of another. */
    private boolean repeated(FactType type, String from, String to) {
        return repetitions().ofFact(type.type(), from, to, load.by());
    }

    private Repetitions repetitions() {
        var known = repetitions;
        if (known == null) {
            var parameters = Map.of(
                    "source", EntityId.source(load.by()),
                    "scope", load.header().scope(),
                    "types", endings.stream().map(each -> each.fact().type()).toList(),
                    "load", load.id(),
                    "latest", Repetitions.LOADS);
            known = Repetitions.of(recorder.read(CypherFiles.read("intake/repetitions"), parameters));
            repetitions = known;
        }
        return known;
    }

    private void add(List<Fact> facts, FactType type, String from, String to, LongHashSet listed) {
        var kept = listed.contains(Keys.of(type.type(), from, to))
                || listed.contains(Keys.spared(from))
                || listed.contains(Keys.spared(to));
        if (!kept) {
            var times = load.times(from);
            var period = new Period(times.observed(), times.next());
            facts.add(Fact.ends(from, to, period, load.by(), load.id()));
        }
    }

    private Tally end(Recording recording, Ending ending, List<Fact> facts, LongHashSet listed) {
        var type = ending.fact();
        var tally = new Tally();
        if (facts.isEmpty()) {
            return tally;
        }
        tally.fact(type.type(), recording.facts(type.type(), type.from(), type.to(), facts));
        if (!ending.afterwards().isEmpty()) {
            var sayings = facts.stream()
                    .filter(fact -> !listed.contains(Keys.of(fact.to())))
                    .map(fact -> new Saying(fact.to(), fact.period(), Map.copyOf(ending.afterwards()), false))
                    .toList();
            tally.node(type.to(), recording.say(type.to(), load.id(), sayings));
        }
        if (tally.written() > 0) {
            recording.belongsTo(load.id());
        }
        return tally;
    }
}
