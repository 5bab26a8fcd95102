package io.ismsgraph.console.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How much the variables of a statement hold; two of the same name are taken for the larger one. */
final class Known {

    private final Map<String, Size> sizes = new HashMap<>();

    /** What nothing is said of comes from a pattern: a node, a relationship, or a path of a few hops. */
    Size of(String variable) {
        return sizes.getOrDefault(variable, Size.SMALL);
    }

    void put(String variable, Size size) {
        sizes.merge(variable, size, Size::or);
    }

    /** Looks at something within which a variable is so large. */
    <T> T within(String variable, Size size, Supplier<T> look) {
        var outside = sizes.put(variable, size);
        try {
            return look.get();
        } finally {
            if (outside == null) {
                sizes.remove(variable);
            } else {
                sizes.put(variable, outside);
            }
        }
    }
}
