package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts of which nothing was believed before, because one of their ends is new: there is nothing to replace, so they are
 * only created. What many of them have in common goes over the wire once.
 */
final class FirstFacts {

    private final Map<String, String> names;
    private final long at;
    private final Map<Map<String, @Nullable Object>, Integer> kinds = new LinkedHashMap<>();
    private final List<List<Object>> live = new ArrayList<>();
    private final List<List<Object>> past = new ArrayList<>();

    FirstFacts(Map<String, String> names, long at) {
        this.names = names;
        this.at = at;
    }

    void add(Fact fact, String id) {
        var said = new HashMap<String, @Nullable Object>(fact.properties());
        said.put("by", fact.by());
        said.put("source", fact.source());
        said.put("observedAt", fact.observedAt());
        said.put("statedAt", fact.statedAt());
        said.put("validFrom", fact.period().from());
        said.put("validTo", fact.period().to());
        said.put("recordedFrom", at);
        said.put("recordedTo", Times.END);
        var kind = kinds.computeIfAbsent(said, _ -> kinds.size());
        (fact.period().to() > at ? live : past).add(List.of(fact.from(), fact.to(), id, kind));
    }

    int size() {
        return live.size() + past.size();
    }

    void writeTo(Together together) {
        together.facts("commands/first_fact", names, live, List.copyOf(kinds.keySet()));
        together.facts("commands/first_fact_past", names, past, List.copyOf(kinds.keySet()));
    }
}
