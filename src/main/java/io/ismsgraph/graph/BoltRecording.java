package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/** A recording over a driver's transaction. */
final class BoltRecording implements Recording {

    /** What is stored of an entity and believed now. */
    private record Believed(boolean live, Version onNode, Map<Version, String> byVersion) {

        List<Version> versions() {
            var all = new ArrayList<>(byVersion.keySet());
            if (onNode.recordedTo() == Times.END) {
                all.add(onNode);
            }
            return all;
        }
    }

    private final TransactionContext transaction;
    private final long at;

    BoltRecording(TransactionContext transaction, long at) {
        this.transaction = transaction;
        this.at = at;
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public Written describe(String label, Period period, String source, List<Description> descriptions) {
        if (descriptions.isEmpty()) {
            return Written.NOTHING;
        }
        refuseFuture(period);
        var merged = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        descriptions.forEach(said ->
                merged.computeIfAbsent(said.id(), _ -> new LinkedHashMap<>()).putAll(said.asStored()));
        var believed = believed(label, merged.keySet());
        var created = new ArrayList<Map<String, @Nullable Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        merged.forEach((id, properties) -> {
            var known = believed.get(id);
            if (known == null) {
                created.add(first(id, properties, period, source));
            } else {
                add(changed, id, known, StateChange.patch(known.versions(), period, properties, source, at));
            }
        });
        write(label, created, changed);
        if (!created.isEmpty() || !changed.isEmpty()) {
            Derived.afterStates(transaction, label, merged.keySet());
        }
        return new Written(created.size(), changed.size(), merged.size() - created.size() - changed.size(), 0);
    }

    @Override
    public Written remove(String label, Period period, String source, Collection<String> ids) {
        refuseFuture(period);
        var changed = new ArrayList<Map<String, Object>>();
        believed(label, ids)
                .forEach((id, known) -> add(changed, id, known, StateChange.removal(known.versions(), period, at)));
        write(label, List.of(), changed);
        if (!changed.isEmpty()) {
            Derived.afterStates(transaction, label, ids);
        }
        return new Written(0, changed.size(), ids.size() - changed.size(), 0);
    }

    @Override
    public Written facts(String type, String fromLabel, String toLabel, List<Fact> facts) {
        if (facts.isEmpty()) {
            return Written.NOTHING;
        }
        var statement = CypherFiles.with("commands/fact", Map.of("FROM", fromLabel, "TO", toLabel, "TYPE", type));
        var rows = facts.stream().map(fact -> row(type, fact)).toList();
        var counts = transaction
                .run(statement, Map.of("rows", rows, "at", at, "inf", Times.END))
                .single();
        Derived.afterFacts(
                transaction, type, facts.stream().map(Fact::from).distinct().toList());
        var found = counts.get("found").asLong();
        var written = counts.get("written").asLong();
        var changed = counts.get("changed").asLong();
        return new Written(written - changed, changed, found - written, facts.size() - found);
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters) {
        return transaction.run(statement, new HashMap<>(parameters)).list(Record::asMap);
    }

    private void refuseFuture(Period period) {
        if (period.from() > at || (period.to() > at && period.to() != Times.END)) {
            throw new IllegalArgumentException("What an entity is like cannot begin or end in the future.");
        }
    }

    private Map<String, @Nullable Object> first(
            String id, Map<String, @Nullable Object> properties, Period period, String source) {
        var stored = StateChange.patch(List.of(), period, properties, source, at)
                .fresh()
                .getFirst()
                .stored();
        stored.put("id", id);
        return stored;
    }

    private Map<String, Believed> believed(String label, Collection<String> ids) {
        var found = new HashMap<String, Believed>();
        var statement = CypherFiles.with("commands/states", Map.of("LABEL", label));
        transaction
                .run(statement, Map.of("ids", List.copyOf(ids), "inf", Times.END))
                .forEachRemaining(record -> found.put(record.get("id").asString(), believed(record)));
        return found;
    }

    private static Believed believed(Record record) {
        var onNode = new HashMap<>(record.get("node").asMap());
        onNode.remove("id");
        var byVersion = new HashMap<Version, String>();
        for (var state : record.get("states").values()) {
            byVersion.put(Version.of(state.get(1).asMap()), state.get(0).asString());
        }
        return new Believed(record.get("live").asBoolean(), Version.of(onNode), byVersion);
    }

    private void add(List<Map<String, Object>> changed, String id, Believed known, StateChange change) {
        if (!change.isEmpty()) {
            changed.add(row(id, known, change));
        }
    }

    private Map<String, Object> row(String id, Believed known, StateChange change) {
        var onNode = change.onNode(known.onNode());
        var versions = new ArrayList<>(change.fresh());
        versions.remove(onNode);
        if (change.supersedes(known.onNode()) && onNode.open() && known.onNode().recordedFrom() < at) {
            versions.add(known.onNode().believedUntil(at));
        } else if (!change.supersedes(known.onNode()) && !Objects.equals(onNode, known.onNode())) {
            versions.add(known.onNode());
        }
        versions.removeIf(version -> version.recordedFrom() == version.recordedTo());
        var superseded = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        known.byVersion().forEach((version, element) -> {
            if (change.supersedes(version)) {
                (version.recordedFrom() < at ? superseded : dropped).add(element);
            }
        });
        var stored = onNode.stored();
        stored.put("id", id);
        return Map.of(
                "id",
                id,
                "superseded",
                superseded,
                "dropped",
                dropped,
                "versions",
                versions.stream().map(Version::stored).toList(),
                onNode.open() ? "open" : "closed",
                List.of(stored),
                onNode.open() ? "closed" : "open",
                List.of());
    }

    private void write(String label, List<Map<String, @Nullable Object>> created, List<Map<String, Object>> changed) {
        var names = Map.of("LABEL", label);
        if (!created.isEmpty()) {
            transaction
                    .run(CypherFiles.with("commands/create", names), Map.of("rows", created, "inf", Times.END))
                    .consume();
        }
        if (!changed.isEmpty()) {
            transaction
                    .run(CypherFiles.with("commands/change", names), Map.of("rows", changed, "at", at))
                    .consume();
        }
    }

    private static Map<String, @Nullable Object> row(String type, Fact fact) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("from", fact.from());
        row.put("to", fact.to());
        row.put("validFrom", fact.period().from());
        row.put("validTo", fact.period().to());
        row.put("holds", fact.holds());
        row.put("by", fact.by());
        row.put("source", fact.source());
        row.put("observedAt", fact.observedAt());
        row.put("properties", fact.properties());
        row.put("fact", fact.id(type));
        return row;
    }
}
