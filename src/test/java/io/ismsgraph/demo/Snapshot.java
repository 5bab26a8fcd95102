package io.ismsgraph.demo;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What statements come to at one pair of clocks, worked out from the statements alone. */
public final class Snapshot {

    private record Key(String from, String to, String by) {}

    private final long asOf;
    private final Map<String, Map<String, Map<String, Object>>> entities = new HashMap<>();
    private final Map<String, Map<Key, Fact>> facts = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> outs = new HashMap<>();

    private Snapshot(long asOf) {
        this.asOf = asOf;
    }

    /** The world at {@code asOf} as believed at {@code knownAt}. */
    public static Snapshot of(List<Moment> moments, long asOf, long knownAt) {
        var snapshot = new Snapshot(asOf);
        for (var moment : moments) {
            if (moment.at() <= knownAt) {
                moment.statements().forEach(snapshot::add);
            }
        }
        return snapshot;
    }

    private void add(Statement statement) {
        switch (statement) {
            case Statement.States said -> {
                said.sayings().stream()
                        .filter(one -> holds(one.period()))
                        .forEach(one -> patch(said.label(), one.id(), one.properties()));
            }
            case Statement.Removals said -> {
                if (holds(said.period())) {
                    said.ids().forEach(ofLabel(said.label())::remove);
                }
            }
            case Statement.Facts said ->
                said.facts().stream().filter(fact -> holds(fact.period())).forEach(fact -> put(said, fact));
        }
    }

    private boolean holds(Period period) {
        return period.from() <= asOf && asOf < period.to();
    }

    private void patch(String label, String id, Map<String, @Nullable Object> properties) {
        var entity = ofLabel(label).computeIfAbsent(id, _ -> new HashMap<>());
        properties.forEach((name, value) -> {
            if (value == null) {
                entity.remove(name);
            } else {
                entity.put(name, value);
            }
        });
    }

    private void put(Statement.Facts said, Fact fact) {
        var key = new Key(fact.from(), fact.to(), fact.by());
        var type = said.type() + " " + said.fromLabel() + " " + said.toLabel();
        var all = facts.computeIfAbsent(type, _ -> new LinkedHashMap<>());
        if (fact.holds()) {
            all.put(key, fact);
        } else {
            all.remove(key);
        }
    }

    private Map<String, Map<String, Object>> ofLabel(String label) {
        return entities.computeIfAbsent(label, _ -> new LinkedHashMap<>());
    }

    /** Ids of the entities that exist. */
    public Set<String> ids(String label) {
        return ofLabel(label).keySet();
    }

    /** An entity's property, or nothing. */
    public @Nullable Object property(String label, String id, String name) {
        return ofLabel(label).getOrDefault(id, Map.of()).get(name);
    }

    /** Where facts of a type lead to from each node. */
    public Map<String, Set<String>> outgoing(String type) {
        return outs.computeIfAbsent(type, _ -> {
            var found = new LinkedHashMap<String, Set<String>>();
            ofType(type).forEach(fact -> found.computeIfAbsent(fact.from(), _ -> new LinkedHashSet<>())
                    .add(fact.to()));
            return found;
        });
    }

    /** Facts of a type that hold, one for everybody who states it. */
    public List<Fact> ofType(String type) {
        return facts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(type + " "))
                .map(Map.Entry::getValue)
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
    }
}
