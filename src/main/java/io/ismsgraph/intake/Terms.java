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
import org.jspecify.annotations.Nullable;

/**
 * Facts that hold over terms, such as those of a certificate that is renewed under its number. What is said of a term says
 * nothing of another: of the same term, told by its beginning, the latest load is believed, and where terms overlap too.
 */
final class Terms {

    /** What is believed of a term, and when a load of later observation first stood for it, or the end of time. */
    private record Believed(long from, long to, long spoken) {

        boolean newer() {
            return spoken != Times.END;
        }
    }

    private Terms() {}

    static List<Fact> of(Recording recording, Load load, FactType type, List<Fact> facts) {
        var names = Map.of("FROM", type.from(), "TO", type.to(), "TYPE", type.type());
        var rows = facts.stream()
                .map(fact -> Map.of("from", fact.from(), "to", fact.to(), "by", fact.by()))
                .distinct()
                .toList();
        var parameters = Map.of("rows", rows, "observed", load.header().observedAt(), "inf", Times.END);
        var believed = new HashMap<String, List<Believed>>();
        for (var row : recording.read(CypherFiles.with("intake/terms", names), parameters)) {
            believed.computeIfAbsent(row.get("from") + "\n" + row.get("to"), _ -> new ArrayList<>())
                    .add(new Believed(
                            time(row, "validFrom"),
                            time(row, "validTo"),
                            row.get("newer") instanceof Long spoken ? spoken : Times.END));
        }
        var said = new ArrayList<Fact>();
        var unlisted = load.nextSnapshot(type);
        facts.forEach(
                fact -> say(said, fact, believed.getOrDefault(fact.from() + "\n" + fact.to(), List.of()), unlisted));
        return said;
    }

    private static long time(Map<String, @Nullable Object> row, String column) {
        return (Long) Objects.requireNonNull(row.get(column));
    }

    private static void say(List<Fact> said, Fact fact, List<Believed> believed, long unlisted) {
        var from = fact.period().from();
        var to = fact.period().to();
        if (believed.stream().anyMatch(term -> term.newer() && term.from() == from)) {
            return;
        }
        var listedNext = believed.stream().anyMatch(term -> term.spoken() <= unlisted);
        var free = listedNext || to <= unlisted
                ? List.of(fact.period())
                : without(List.of(fact.period()), new Believed(unlisted, Times.END, unlisted));
        for (var term : believed) {
            if (term.newer()) {
                free = without(free, term);
            }
        }
        free.forEach(period -> said.add(fact.over(period)));
        believed.stream()
                .filter(term -> !term.newer() && term.from() == from && term.to() > to)
                .forEach(term -> said.add(
                        Fact.ends(fact.from(), fact.to(), new Period(to, term.to()), fact.by(), fact.source())));
    }

    private static List<Period> without(List<Period> periods, Believed term) {
        var left = new ArrayList<Period>();
        for (var period : periods) {
            if (period.from() < Math.min(term.from(), period.to())) {
                left.add(new Period(period.from(), Math.min(term.from(), period.to())));
            }
            if (period.to() > Math.max(term.to(), period.from())) {
                left.add(new Period(Math.max(term.to(), period.from()), period.to()));
            }
        }
        return left;
    }
}
