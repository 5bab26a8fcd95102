package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is believed of the entities of one label, read once, changed in memory and written once. */
final class EntityStates {

    /** What is stored of an entity and believed now. */
    private record Believed(Version onNode, Map<Version, String> byVersion) {

        List<Version> versions() {
            var all = new ArrayList<>(byVersion.keySet());
            if (onNode.recordedTo() == Times.END) {
                all.add(onNode);
            }
            return all;
        }
    }

    private final Statements statements;
    private final String label;
    private final long at;
    private final Map<String, Believed> known = new HashMap<>();
    private final Map<String, StateChange> changes = new LinkedHashMap<>();

    /** For entities of which nothing is believed. */
    EntityStates(Statements statements, String label, long at) {
        this.statements = statements;
        this.label = label;
        this.at = at;
    }

    EntityStates(Statements statements, String label, long at, Collection<String> ids) {
        this(statements, label, at);
        statements
                .rows(statement("commands/states"), Map.of("ids", List.copyOf(Set.copyOf(ids)), "inf", Times.END))
                .forEach(row -> known.put(String.valueOf(row.get("id")), believed(row)));
    }

    private static Believed believed(Map<String, @Nullable Object> row) {
        var onNode = new HashMap<>(properties(row.get("node")));
        onNode.remove("id");
        var byVersion = new HashMap<Version, String>();
        if (row.get("states") instanceof List<?> states) {
            for (var state : states) {
                var pair = (List<?>) state;
                byVersion.put(Version.of(properties(pair.getLast())), String.valueOf(pair.getFirst()));
            }
        }
        return new Believed(Version.of(onNode), byVersion);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> properties(@Nullable Object map) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(map);
    }

    void say(Saying said, String source) {
        change(said.id()).say(said.asStored(), source);
    }

    /** Nothing happens to what was never spoken of. */
    void remove(String id, Period period, String source) {
        if (known.containsKey(id)) {
            change(id).remove(period, source);
        }
    }

    private StateChange change(String id) {
        return changes.computeIfAbsent(id, _ -> {
            var believed = known.get(id);
            return new StateChange(believed == null ? List.of() : believed.versions(), at);
        });
    }

    String label() {
        return label;
    }

    /**
     * Writes what has changed and tells which entities are new.
     *
     * @param together takes what is new
     */
    Written write(Together together, BiConsumer<String, Boolean> touched) {
        var created = new ArrayList<Map<String, Object>>();
        var ended = new ArrayList<Map<String, Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        var supported = new ArrayList<Map<String, @Nullable Object>>();
        changes.forEach((id, change) -> {
            var believed = known.get(id);
            change.settle();
            if (believed != null) {
                support(supported, id, believed, change);
            }
            if (change.isEmpty()) {
                return;
            }
            touched.accept(id, believed == null);
            if (believed == null) {
                (change.onNewNode().open() ? created : ended).add(newRow(id, change));
            } else {
                changed.add(row(id, believed, change));
            }
        });
        together.entities("commands/create", label, created);
        together.entities("commands/create_ended", label, ended);
        write("commands/change", changed);
        write("commands/support_states", supported);
        var fresh = created.size() + ended.size();
        return new Written(fresh, changed.size(), changes.size() - fresh - changed.size(), 0);
    }

    private static void support(
            List<Map<String, @Nullable Object>> rows, String id, Believed believed, StateChange change) {
        change.supported().forEach((version, noted) -> {
            var onNode = version.equals(believed.onNode());
            // What leaves the node in this transaction is written as it was.
            if (!onNode || change.onNode(version).equals(version)) {
                var row = new HashMap<String, @Nullable Object>();
                row.put("id", id);
                row.put("element", onNode ? null : believed.byVersion().get(version));
                row.put("also", Supports.of(noted.properties()));
                rows.add(row);
            }
        });
    }

    private void write(String path, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            statements.run(statement(path), Map.of("rows", rows, "at", at, "inf", Times.END));
        }
    }

    private String statement(String path) {
        return CypherFiles.with(path, Map.of("LABEL", label));
    }

    private static Map<String, Object> newRow(String id, StateChange change) {
        var onNode = change.onNewNode();
        var others = new ArrayList<>(change.fresh());
        others.remove(onNode);
        return Map.of("node", stored(id, onNode), "versions", maps(others));
    }

    private Map<String, Object> row(String id, Believed believed, StateChange change) {
        var onNode = change.onNode(believed.onNode());
        var superseded = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        believed.byVersion().forEach((version, element) -> {
            if (change.supersedes(version)) {
                (version.recordedFrom() < at ? superseded : dropped).add(element);
            }
        });
        var stored = List.of(stored(id, onNode));
        return Map.of(
                "id",
                id,
                "source",
                change.source(),
                "superseded",
                superseded,
                "dropped",
                dropped,
                "versions",
                maps(others(believed.onNode(), onNode, change)),
                "open",
                onNode.open() ? stored : List.of(),
                "closed",
                onNode.open() ? List.of() : stored);
    }

    /** The versions that begin to hang off the node. */
    private List<Version> others(Version before, Version onNode, StateChange change) {
        var others = new ArrayList<>(change.fresh());
        others.remove(onNode);
        if (change.supersedes(before) && onNode.open()) {
            others.add(before.believedUntil(at, change.source()));
        } else if (!change.supersedes(before) && !Objects.equals(onNode, before)) {
            others.add(before);
        }
        others.removeIf(version -> version.recordedFrom() == version.recordedTo());
        return others;
    }

    private static List<Map<String, @Nullable Object>> maps(List<Version> versions) {
        return versions.stream().map(Version::stored).toList();
    }

    private static Map<String, @Nullable Object> stored(String id, Version version) {
        var stored = version.stored();
        stored.put("id", id);
        return stored;
    }
}
