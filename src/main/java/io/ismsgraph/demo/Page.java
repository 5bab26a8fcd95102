package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Saying;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is learnt at one moment, gathered into few large calls. */
final class Page {

    private static final int MOST_AT_ONCE = 5_000;

    /** What one call can say together. */
    private record Said(String label, String source) {}

    /** What one call can remove together. */
    private record Removed(String label, Period period, String source) {}

    private final int moment;
    private final Map<Said, List<Saying>> states = new LinkedHashMap<>();
    private final Map<Removed, List<String>> removals = new LinkedHashMap<>();
    private final Map<Link, List<Fact>> facts = new EnumMap<>(Link.class);
    private final Map<Feed, Long> rows = new EnumMap<>(Feed.class);

    Page(int moment) {
        this.moment = moment;
    }

    void count(Feed feed) {
        rows.merge(feed, 1L, Long::sum);
    }

    void states(String label, Period period, String source, String id, Map<String, @Nullable Object> properties) {
        states.computeIfAbsent(new Said(label, source), _ -> new ArrayList<>())
                .add(new Saying(id, period, properties, false));
    }

    void removal(String label, Period period, String source, String id) {
        removals.computeIfAbsent(new Removed(label, period, source), _ -> new ArrayList<>())
                .add(id);
    }

    void fact(Link link, Fact fact) {
        facts.computeIfAbsent(link, _ -> new ArrayList<>()).add(fact);
    }

    Moment moment() {
        var all = new ArrayList<Statement>();
        rows.forEach(this::load);
        states.forEach(
                (said, sayings) -> add(all, sayings, part -> new Statement.States(said.label, said.source, part)));
        facts.forEach(
                (link, said) -> add(all, said, part -> new Statement.Facts(link.type(), link.from(), link.to(), part)));
        removals.forEach((removed, ids) ->
                add(all, ids, part -> new Statement.Removals(removed.label, removed.period, removed.source, part)));
        return new Moment(Timeline.at(moment), List.copyOf(all));
    }

    private static <T> void add(List<Statement> all, List<T> said, Function<List<T>, Statement> statement) {
        for (int i = 0; i < said.size(); i += MOST_AT_ONCE) {
            all.add(statement.apply(List.copyOf(said.subList(i, Math.min(said.size(), i + MOST_AT_ONCE)))));
        }
    }

    /** Every feed that said something was a load. */
    private void load(Feed feed, long count) {
        var at = Timeline.at(moment);
        var id = feed.load(moment);
        var properties = Map.<String, Object>of(
                "format",
                "demo",
                "file",
                feed.file(moment),
                "observedAt",
                at,
                "snapshot",
                false,
                "status",
                "DONE",
                "startedAt",
                at,
                "finishedAt",
                at,
                "rowsRead",
                count,
                "rowsRejected",
                0L,
                "written",
                count);
        states("Import", Period.ALWAYS, Book.WHOLE, id, new HashMap<>(properties));
        fact(Link.CAME_FROM, Fact.holds(id, feed.id(), Period.ALWAYS, feed.by(), id));
    }
}
