package io.ismsgraph.intake;

import io.ismsgraph.graph.Written;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by node label and relationship type. */
final class Tally {

    private final SortedMap<String, Written> nodes = new TreeMap<>();
    private final SortedMap<String, Written> facts = new TreeMap<>();

    void node(String label, Written written) {
        nodes.merge(label, written, Written::plus);
    }

    void fact(String type, Written written) {
        facts.merge(type, written, Written::plus);
    }

    void add(Tally other) {
        other.nodes.forEach(this::node);
        other.facts.forEach(this::fact);
    }

    long written() {
        var sum = Written.NOTHING;
        for (var each : nodes.values()) {
            sum = sum.plus(each);
        }
        for (var each : facts.values()) {
            sum = sum.plus(each);
        }
        return sum.created() + sum.changed();
    }

    SortedMap<String, Written> nodes() {
        return Collections.unmodifiableSortedMap(nodes);
    }

    SortedMap<String, Written> facts() {
        return Collections.unmodifiableSortedMap(facts);
    }
}
