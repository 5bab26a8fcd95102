package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A total order of rows, and its way back. What has no value comes last, ascending or descending; the last key tells rows
 * apart.
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
     * @param computed what the graph has to work out first, once for each row, for the expression to name; nothing where
     *     the expression says it all
     */
    record Key(
            String expression,
            boolean descending,
            boolean nonNull,
            @Nullable String computed) {

        Key(String expression, boolean descending, boolean nonNull) {
            this(expression, descending, nonNull, null);
        }

        /** The graph takes what has no value for the largest. */
        private String clause(boolean backward) {
            if (descending && !nonNull) {
                return backward
                        ? expression + " IS NOT NULL, " + expression
                        : expression + " IS NULL, " + expression + " DESC";
            }
            return expression + (descending == backward ? "" : " DESC");
        }

        private String beyond(String value, boolean backward) {
            var beyond = expression + operator(backward) + value;
            if (nonNull) {
                return beyond;
            }
            return backward
                    ? "(" + beyond + " OR (" + value + " IS NULL AND " + expression + " IS NOT NULL))"
                    : "(" + value + " IS NOT NULL AND (" + beyond + " OR " + expression + " IS NULL))";
        }

        /** Of a key that always has a value. */
        private String from(String value, boolean backward) {
            return expression + operator(backward).stripTrailing() + "= " + value;
        }

        private String operator(boolean backward) {
            return descending == backward ? " > " : " < ";
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
    String clause(boolean backward) {
        return keys.stream().map(key -> key.clause(backward)).collect(Collectors.joining(", "));
    }

    /** The values of a row's place. */
    String place() {
        return keys.stream().map(Key::expression).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What has to be worked out before rows can be compared. */
    List<Key> computed() {
        return keys.stream().filter(key -> key.computed() != null).toList();
    }

    /** The condition that a row comes after a place, given as a list; on the way back, that it comes before. */
    String beyond(String place, boolean backward) {
        return beyond(place, backward, keys.getLast().beyond(last(place), backward));
    }

    /** The same, or that the row is the one at the place. */
    String from(String place, boolean backward) {
        return beyond(place, backward, keys.getLast().from(last(place), backward));
    }

    private String last(String place) {
        return place + "[" + (keys.size() - 1) + "]";
    }

    private String beyond(String place, boolean backward, String ofLast) {
        var condition = ofLast;
        for (int i = keys.size() - 2; i >= 0; i--) {
            var value = place + "[" + i + "]";
            condition = "(" + keys.get(i).beyond(value, backward) + " OR ("
                    + keys.get(i).same(value) + " AND " + condition + "))";
        }
        var first = keys.getFirst();
        // Said again for the first key alone, so that an index can begin there.
        return keys.size() > 1 && first.nonNull() && first.computed() == null
                ? first.from(place + "[0]", backward) + " AND " + condition
                : condition;
    }

    /** The same order with one more key at the end. */
    Order then(Key key) {
        var more = new ArrayList<>(keys);
        more.add(key);
        return new Order(more);
    }

    /** Works out what the computed keys name. */
    List<String> columns() {
        return computed().stream()
                .map(key -> Objects.requireNonNull(key.computed()) + " AS " + key.expression())
                .toList();
    }
}
