package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves the facts of organisations that stand for unknown operators of sites to those who turn out to be the operators. */
final class Takeovers {

    private Takeovers() {}

    static List<Statement> of(Recording recording, Load load, List<Statement.Takeover> takeovers) {
        if (takeovers.isEmpty()) {
            return List.of();
        }
        var byId = new HashMap<String, Statement.Takeover>();
        takeovers.forEach(takeover -> byId.put(EntityId.organisationByDomain(takeover.domain()), takeover));
        var statements = new ArrayList<Statement>();
        var parameters = Map.of("ids", List.copyOf(byId.keySet()), "inf", Times.END);
        for (var row : recording.read(CypherFiles.read("intake/placeholders"), parameters)) {
            var takeover = Objects.requireNonNull(byId.get(text(row, "id")));
            var since = Math.max(takeover.since(), time(row, "from"));
            if (!takeover.owner().equals(text(row, "id")) && since < time(row, "until")) {
                move(statements, row, takeover.owner(), new Period(since, time(row, "until")), load);
            }
        }
        return statements;
    }

    private static void move(
            List<Statement> statements, Map<String, @Nullable Object> row, String owner, Period period, Load load) {
        var type = text(row, "type").equals("OPERATES") ? FactType.OPERATES : FactType.SUFFERED;
        var by = text(row, "by");
        var to = text(row, "to");
        statements.add(new Statement.OfFact(type, Fact.ends(text(row, "id"), to, period, by, load.id()), Hold.SEEN));
        statements.add(new Statement.OfFact(type, Fact.holds(owner, to, period, by, load.id()), Hold.SEEN));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    private static long time(Map<String, @Nullable Object> row, String column) {
        return (Long) Objects.requireNonNull(row.get(column));
    }
}
