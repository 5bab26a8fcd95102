package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A total order of rows. What has no value comes last either way; the last key tells rows apart.
 *
 * @param keys what to order by, one after the other
 */
record Order(List<Key> keys) {

    /**
     * One key.
     *
     * @param expression what is compared
     * @param descending largest first
     * @param nonNull whether it always has a value
     */
    record Key(String expression, boolean descending, boolean nonNull) {

        private String clause() {
            return descending ? expression + " IS NULL, " + expression + " DESC" : expression;
        }

        private String beyond(String value) {
            var beyond = expression + (descending ? " < " : " > ") + value;
            return nonNull ? beyond : "(" + value + " IS NOT NULL AND (" + beyond + " OR " + expression + " IS NULL))";
        }

        private String same(String value) {
            var same = expression + " = " + value;
            return nonNull ? same : "(" + same + " OR (" + expression + " IS NULL AND " + value + " IS NULL))";
        }
    }

    static Key unique(String expression) {
        return new Key(expression, false, true);
    }

    /** The {@code ORDER BY} list. */
    String clause() {
        return keys.stream().map(Key::clause).collect(Collectors.joining(", "));
    }

    /** The values of a row's place. */
    String place() {
        return keys.stream().map(Key::expression).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The condition that a row comes after a place, given as a list. */
    String after(String place) {
        var last = keys.size() - 1;
        var condition = keys.get(last).beyond(place + "[" + last + "]");
        for (int i = last - 1; i >= 0; i--) {
            var value = place + "[" + i + "]";
            condition =
                    "(" + keys.get(i).beyond(value) + " OR (" + keys.get(i).same(value) + " AND " + condition + "))";
        }
        var first = keys.getFirst();
        // Said again for the first key alone, so that an index can begin there.
        return keys.size() > 1 && first.nonNull() && !first.descending()
                ? first.expression() + " >= " + place + "[0] AND " + condition
                : condition;
    }

    /** The same order with one more key at the end. */
    Order then(Key key) {
        var more = new ArrayList<>(keys);
        more.add(key);
        return new Order(more);
    }
}
