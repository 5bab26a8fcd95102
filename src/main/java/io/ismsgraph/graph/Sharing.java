package io.ismsgraph.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Which touchpoints organisations share: a shortcut of the present, kept in the same transaction as the facts it follows
 * from. It holds as long as they do, so no job has to run on time.
 */
final class Sharing {

    private static final String RULE = "derived/SHARED_BY";
    private static final int BATCH = 1_000;

    private final Set<String> systems = new LinkedHashSet<>();
    private final Set<String> touchpoints = new LinkedHashSet<>();

    /** Facts were written, which may lead to what is shared. */
    void after(Facts facts) {
        switch (facts.type()) {
            case "OPERATES" -> facts.facts().forEach(fact -> systems.add(fact.to()));
            case "EXPOSES" -> facts.facts().forEach(fact -> touchpoints.add(fact.to()));
            case "RESOLVES_TO" -> facts.facts().forEach(fact -> touchpoints.addAll(List.of(fact.from(), fact.to())));
            default -> {}
        }
    }

    /** Entities were written: what leads over a system leads nowhere without it. */
    void after(String label, Collection<String> ids) {
        if (label.equals("System")) {
            systems.addAll(ids);
        }
    }

    /** Writes what follows, so much at a time that a transaction has the memory for it. */
    void write(Statements statements) {
        batches(systems).forEach(some -> write(statements, some, List.of()));
        batches(touchpoints).forEach(some -> write(statements, List.of(), some));
        systems.clear();
        touchpoints.clear();
    }

    private static Stream<List<String>> batches(Set<String> ids) {
        return ids.stream().gather(Gatherers.windowFixed(BATCH));
    }

    private static void write(Statements statements, List<String> systems, List<String> touchpoints) {
        statements.run(CypherFiles.read(RULE), Map.of("systems", systems, "touchpoints", touchpoints));
    }

    /** Makes all of it anew. */
    static void rebuild(Transactions transactions) {
        Derived.batches(transactions, "Touchpoint", BATCH, (statements, ids) -> write(statements, List.of(), ids));
    }
}
