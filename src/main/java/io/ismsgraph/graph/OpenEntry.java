package io.ismsgraph.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A transaction's entry in the journal while it is written: a transaction has one, however often something is added to it. */
final class OpenEntry {

    private final long at;

    /** The nodes that something was written of. */
    private final Set<String> touched = new LinkedHashSet<>();

    /** The moments at which something that was written begins or ends by itself. */
    private final Set<Long> due = new TreeSet<>();

    /** Those of them that are in the journal. */
    private final Set<String> written = new LinkedHashSet<>();

    /** @param at the transaction's record time */
    OpenEntry(long at) {
        this.at = at;
    }

    void touches(String id) {
        touched.add(id);
    }

    void touches(Facts facts) {
        for (var fact : facts.facts()) {
            touches(fact.from());
            Stream.of(fact.period().from(), fact.period().to())
                    .filter(moment -> moment > at && moment < Times.END)
                    .forEach(due::add);
        }
    }

    /** Whether something is not in the journal yet. */
    boolean isOpen() {
        return !due.isEmpty() || !written.containsAll(touched);
    }

    /** Adds to the journal what is not in it yet. */
    void writeTo(Together together) {
        var further = touched.stream().filter(written::add).toList();
        together.once("commands/journal", Map.of("at", at, "touched", further, "due", List.copyOf(due)));
        due.clear();
    }
}
