package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What entities are like while a load is the latest to speak of them: from its observation until the next load that speaks of
 * the same entity, or that lists all there is; before the first of them as after it. Whatever the order loads are fed in, it
 * comes to the same.
 */
final class States {

    /** The loads before and after that speak of one entity. */
    private record Around(boolean older, long next) {

        static final Around NOBODY = new Around(false, Times.END);
    }

    private States() {}

    static List<Saying> of(Recording recording, Load load, String label, List<Statement.OfState> states) {
        var around = new HashMap<String, Around>();
        if (load.others()) {
            var parameters = Map.of(
                    "ids", states.stream().map(Statement.OfState::id).distinct().toList(),
                    "load", load.id(),
                    "source", EntityId.source(load.by()),
                    "scope", load.header().scope(),
                    "observed", load.header().observedAt());
            recording
                    .read(CypherFiles.with("intake/spoken", Map.of("LABEL", label)), parameters)
                    .forEach(row -> around.put(
                            String.valueOf(row.get("id")),
                            new Around(
                                    Boolean.TRUE.equals(row.get("older")),
                                    row.get("next") instanceof Long next ? next : Times.END)));
        }
        var sayings = new ArrayList<Saying>();
        states.forEach(state -> say(sayings, load, state, around.getOrDefault(state.id(), Around.NOBODY)));
        return sayings;
    }

    private static void say(List<Saying> sayings, Load load, Statement.OfState state, Around around) {
        var times = state.times();
        var next = load.bySubject() ? times.next() : Math.min(around.next, times.nextSnapshot());
        var since = state.since();
        var ever = around.older ? times.observed() : Times.BEGINNING;
        var from = since == null ? ever : times.factFrom(since);
        if (from < next) {
            sayings.add(new Saying(state.id(), new Period(from, next), state.properties(), false, state.marker()));
        }
        if (next != Times.END) {
            var after = new HashMap<>(state.properties());
            after.putAll(state.unlisted());
            sayings.add(new Saying(state.id(), new Period(next, Times.END), after, true, state.marker()));
        }
    }
}
