package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * State computed from facts and kept in the same transaction. A label marks a candidate of the present, nothing more: it
 * never depends on the time of day, so no job has to run on time.
 *
 * @param file the rule
 * @param label whose ids it takes
 * @param type facts that start at such a node and decide about it
 * @param stateLabels entities at the other end of those facts whose own properties decide as well
 */
record Derived(String file, String label, String type, List<String> stateLabels) {

    private static final int BATCH = 5_000;

    private static final List<Derived> ALL = List.of(
            new Derived("derived/Certified", "Organisation", "HOLDS", List.of()),
            new Derived("derived/Leaking", "Organisation", "SUFFERED", List.of("Incident")),
            new Derived("derived/Unpatched", "Touchpoint", "EXPOSED_TO", List.of()));

    static void afterFacts(Statements statements, String type, Collection<String> startIds) {
        for (var derived : ALL) {
            if (derived.type.equals(type)) {
                derived.refresh(statements, startIds);
            }
        }
    }

    static void afterStates(Statements statements, String label, Collection<String> ids) {
        for (var derived : ALL) {
            if (derived.stateLabels.contains(label)) {
                derived.refresh(statements, derived.startsOf(statements, label, ids));
            }
        }
    }

    static void rebuild(Transactions transactions) {
        for (var derived : ALL) {
            batches(transactions, derived.label, BATCH, derived::refresh);
        }
    }

    /** Goes through all entities of a label there ever were, so many in each transaction. */
    static void batches(
            Transactions transactions, String label, int size, BiConsumer<Statements, List<String>> refresh) {
        var ids = idsAfter(transactions, label, size, "");
        while (!ids.isEmpty()) {
            var batch = ids;
            transactions.writing(statements -> {
                refresh.accept(statements, batch);
                return batch;
            });
            ids = idsAfter(transactions, label, size, batch.getLast());
        }
    }

    private void refresh(Statements statements, Collection<String> ids) {
        statements.run(CypherFiles.read(file), Map.of("ids", List.copyOf(ids)));
    }

    private List<String> startsOf(Statements statements, String stateLabel, Collection<String> ids) {
        var statement = CypherFiles.with("derived/starts", Map.of("LABEL", stateLabel, "TYPE", type, "START", label));
        return ids(statements.rows(statement, Map.of("ids", List.copyOf(ids))));
    }

    private static List<String> idsAfter(Transactions transactions, String label, int size, String after) {
        var statement = CypherFiles.with("derived/ids", Map.of("LABEL", label));
        return ids(
                transactions.reading(statements -> statements.rows(statement, Map.of("after", after, "batch", size))));
    }

    private static List<String> ids(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(row -> String.valueOf(row.get("id"))).toList();
    }
}
