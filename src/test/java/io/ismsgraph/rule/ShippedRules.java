package io.ismsgraph.rule;

import io.ismsgraph.graph.Recorder;

/** The rules that ismsgraph brings along, for the tests of others. */
public final class ShippedRules {

    private ShippedRules() {}

    /** Puts them on record, as a start does. */
    public static void write(Recorder recorder) {
        RuleBook.shipped().write(recorder);
    }
}
