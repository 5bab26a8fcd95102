package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An older file after a newer one: of a fact the newer one spoke of, it says only what was before that; and what a newer
 * snapshot should have listed and did not, ended there.
 */
final class Newer {

    private Newer() {}

    static List<Fact> without(Recording recording, Load load, FactType type, List<Statement.OfFact> statements) {
        var names = Map.of("FROM", type.from(), "TO", type.to(), "TYPE", type.type());
        var rows = statements.stream()
                .map(Statement.OfFact::fact)
                .map(fact -> Map.of("from", fact.from(), "to", fact.to(), "by", fact.by()))
                .distinct()
                .toList();
        var parameters = Map.of("rows", rows, "observed", load.header().observedAt(), "beginning", Times.BEGINNING);
        var since = new HashMap<String, Long>();
        recording
                .read(CypherFiles.with("intake/newer", names), parameters)
                .forEach(row -> since.put(row.get("from") + "\n" + row.get("to") + "\n" + row.get("by"), (Long)
                        Objects.requireNonNull(row.get("since"))));
        var kept = new ArrayList<Fact>();
        for (var statement : statements) {
            var fact = statement.fact();
            var unlisted = statement.hold() == Hold.OWNED ? load.nextSnapshot(type) : Times.END;
            var spoken = since.getOrDefault(fact.from() + "\n" + fact.to() + "\n" + fact.by(), Times.END);
            var end = Math.min(spoken, unlisted);
            if (end > fact.period().from()) {
                kept.add(fact.over(new Period(
                        fact.period().from(), Math.min(end, fact.period().to()))));
            }
        }
        return kept;
    }
}
