package io.ismsgraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

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

    static void afterFacts(TransactionContext transaction, String type, Collection<String> startIds) {
        for (var derived : ALL) {
            if (derived.type.equals(type)) {
                derived.refresh(transaction, startIds);
            }
        }
    }

    static void afterStates(TransactionContext transaction, String label, Collection<String> ids) {
        for (var derived : ALL) {
            if (derived.stateLabels.contains(label)) {
                derived.refresh(transaction, derived.startsOf(transaction, label, ids));
            }
        }
    }

    static void rebuild(Session session, WriteGate gate) {
        for (var derived : ALL) {
            var ids = derived.idsAfter(session, "");
            while (!ids.isEmpty()) {
                var batch = ids;
                gate.pass(() -> session.executeWrite(transaction -> {
                    derived.refresh(transaction, batch);
                    return batch;
                }));
                ids = derived.idsAfter(session, batch.getLast());
            }
        }
    }

    private void refresh(TransactionContext transaction, Collection<String> ids) {
        transaction.run(CypherFiles.read(file), Map.of("ids", List.copyOf(ids))).consume();
    }

    private List<String> startsOf(TransactionContext transaction, String stateLabel, Collection<String> ids) {
        var statement = CypherFiles.with("derived/starts", Map.of("LABEL", stateLabel, "TYPE", type, "START", label));
        return transaction.run(statement, Map.of("ids", List.copyOf(ids))).list(row -> row.get("id")
                .asString());
    }

    private List<String> idsAfter(Session session, String after) {
        var statement = CypherFiles.with("derived/ids", Map.of("LABEL", label));
        return session.run(statement, Map.of("after", after, "batch", BATCH))
                .list(row -> row.get("id").asString());
    }
}
