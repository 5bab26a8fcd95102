package io.ismsgraph.schema;

import java.util.Arrays;

/** How many of the nodes that a hop leads to a {@code where} speaks of. */
public enum Quantifier {
    SOME("some", "At least one is like this."),
    ALL(
            "all",
            "Each one is like this; so it is where there is none. One without the value asked for is not like this."),
    NONE("none", "Not one is like this; so it is where there is none."),
    SINGLE("single", "Exactly one is like this, by however many facts it is reached."),
    COUNT("count", "How many there are, each counted once, by however many facts it is reached.");

    private final String key;
    private final String description;

    Quantifier(String key, String description) {
        this.key = key;
        this.description = description;
    }

    /** Its key in a filter. */
    public String key() {
        return key;
    }

    /** What it asks, in words. */
    public String description() {
        return description;
    }

    /** The quantifier of this key. */
    public static Quantifier of(String key) {
        return Arrays.stream(values())
                .filter(quantifier -> quantifier.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
