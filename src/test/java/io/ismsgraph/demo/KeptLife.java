package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Times;
import io.ismsgraph.mutation.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The life of certificates as it is kept: a line for each moment, without what goes without saying. */
final class KeptLife {

    private KeptLife() {}

    static String line(Moment moment) {
        var says = new ArrayList<List<@Nullable Object>>();
        var facts = new ArrayList<List<Object>>();
        var line = new LinkedHashMap<String, Object>();
        line.put("at", moment.at());
        for (var statement : moment.statements()) {
            switch (statement) {
                case Statement.States said -> {
                    line.putIfAbsent("source", said.source());
                    said.sayings().forEach(one -> says.add(saying(said.label(), one, moment.at())));
                }
                case Statement.Facts said ->
                    said.facts()
                            .forEach(fact -> facts.add(List.of(
                                    said.type(),
                                    said.fromLabel(),
                                    said.toLabel(),
                                    fact.from(),
                                    fact.to(),
                                    more(fact, moment.at()))));
                case Statement.Removals _ -> throw new IllegalStateException("No mutation removes anything.");
            }
        }
        line.put("says", says);
        line.put("facts", facts);
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static List<@Nullable Object> saying(String label, Saying said, long at) {
        var parts = new ArrayList<@Nullable Object>(List.of(label, said.id(), plain(said.properties())));
        if (said.period().from() != at) {
            parts.add(said.period().from());
        }
        return parts;
    }

    private static Map<String, @Nullable Object> more(Fact fact, long at) {
        var more = new TreeMap<String, @Nullable Object>();
        if (fact.period().from() != at) {
            more.put("since", fact.period().from());
        }
        if (fact.period().to() != Times.END) {
            more.put("until", fact.period().to());
        }
        if (!fact.holds()) {
            more.put("holds", false);
        }
        if (!fact.by().equals(Act.REGISTER)) {
            more.put("by", fact.by());
        }
        if (!fact.properties().isEmpty()) {
            more.put("with", plain(fact.properties()));
        }
        return more;
    }

    private static Map<String, @Nullable Object> plain(Map<String, ? extends @Nullable Object> properties) {
        var plain = new TreeMap<String, @Nullable Object>();
        properties.forEach((name, value) ->
                plain.put(name, value instanceof LocalDate day ? Map.of("day", day.toString()) : value));
        return plain;
    }
}
