package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An older file after a newer one: of a fact the newer one spoke of, it says at most since when. */
final class Newer {

    private Newer() {}

    static List<Fact> without(Recording recording, Load load, FactType type, List<Fact> facts) {
        var names = Map.of("FROM", type.from(), "TO", type.to(), "TYPE", type.type());
        var rows = facts.stream()
                .map(fact -> Map.of("from", fact.from(), "to", fact.to(), "by", fact.by()))
                .toList();
        var parameters = Map.of("rows", rows, "observed", load.header().observedAt());
        var since = new HashMap<String, Long>();
        recording
                .read(CypherFiles.with("intake/newer", names), parameters)
                .forEach(row -> since.put(row.get("from") + "\n" + row.get("to") + "\n" + row.get("by"), (Long)
                        Objects.requireNonNull(row.get("since"))));
        var kept = new ArrayList<Fact>();
        for (var fact : facts) {
            var newer = since.get(fact.from() + "\n" + fact.to() + "\n" + fact.by());
            if (newer == null || newer >= fact.period().to()) {
                kept.add(fact);
            } else if (newer > fact.period().from()) {
                kept.add(until(fact, newer));
            }
        }
        return kept;
    }

    private static Fact until(Fact fact, long end) {
        var period = new Period(fact.period().from(), end);
        return new Fact(
                fact.from(), fact.to(), period, true, fact.by(), fact.source(), fact.observedAt(), fact.properties());
    }
}
