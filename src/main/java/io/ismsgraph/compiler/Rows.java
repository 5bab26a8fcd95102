package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a list is made of, before it is paged.
 *
 * @param source the clauses that produce the rows, up to where a condition may follow
 * @param condition their condition, or empty
 * @param variables what each row carries on
 * @param order their total order
 */
record Rows(Source source, String condition, List<String> variables, Order order) {

    /** The clauses that produce rows; a question may read the page it is asked for, to stop as soon as it is full. */
    @FunctionalInterface
    interface Source {

        /** Stands for a page without an end. */
        String NO_LIMIT = String.valueOf(Long.MAX_VALUE);

        /**
         * The clauses.
         *
         * @param place the parameter that holds the place a page begins after, or empty
         * @param limit how many rows are wanted at most
         */
        String clauses(String place, String limit);
    }

    /**
     * Which stretch of a list is wanted.
     *
     * @param after the parameter that holds the place it begins after, or empty
     * @param before the parameter that holds the place it ends before, or empty
     * @param limit how many rows at most
     * @param backward whether they are counted, and come, from its end
     */
    record Stretch(String after, String before, String limit, boolean backward) {

        /** From the beginning of the list. */
        static Stretch first(String limit) {
            return new Stretch("", "", limit, false);
        }
    }

    /** A pattern's rows. */
    static Rows of(Pattern pattern, String where, List<String> variables, Order order) {
        var match = "MATCH " + pattern.path();
        return new Rows(
                (_, _) -> match,
                where.isEmpty() ? pattern.condition() : pattern.condition() + " AND " + where,
                variables,
                order);
    }

    /** A stretch of them, in order; all of them without a limit. */
    String page(Stretch stretch) {
        // A question knows only the way forward; what it would leave out at its end may be what is wanted.
        var limit = stretch.backward() ? Source.NO_LIMIT : stretch.limit();
        var bounds = Stream.of(
                        stretch.after().isEmpty() ? "" : order.beyond(stretch.after(), false),
                        stretch.before().isEmpty() ? "" : order.beyond(stretch.before(), true))
                .filter(bound -> !bound.isEmpty())
                .collect(Collectors.joining(" AND "));
        return bounded(source.clauses(stretch.after(), limit), bounds) + " WITH " + String.join(", ", ordered())
                + " ORDER BY " + order.clause(stretch.backward())
                + (stretch.limit().equals(Source.NO_LIMIT) ? "" : " LIMIT " + stretch.limit());
    }

    /** All of them, in any order, up to where more can be said of them. */
    String all() {
        var clauses = source.clauses("", Source.NO_LIMIT);
        return clauses + where(clauses, "");
    }

    /** Finds all of them and keeps them under a name, so that more can be asked of them without finding them again. */
    String gathered(String name) {
        return all() + " WITH collect(" + (isOfOneNode() ? carried() : "[" + carried() + "]") + ") AS " + name;
    }

    /** The same, once they are gathered. */
    Rows of(String gathered) {
        var row = gathered + "_row";
        var places = IntStream.range(0, variables.size())
                .mapToObj(i -> row + "[" + i + "] AS " + variables.get(i))
                .collect(Collectors.joining(", "));
        var clauses = "UNWIND " + gathered + " AS " + (isOfOneNode() ? carried() : row + " WITH " + places);
        return new Rows((_, _) -> clauses, "", variables, order);
    }

    private boolean isOfOneNode() {
        return variables.size() == 1 && isOfPattern();
    }

    private boolean isOfPattern() {
        return source.clauses("", Source.NO_LIMIT).startsWith("MATCH");
    }

    /** Whether to keep them all is cheap beside finding them: nodes alone, or what a question found. */
    boolean canBeGathered() {
        return isOfOneNode() || !isOfPattern();
    }

    /** How many there are. */
    String count() {
        return subquery("COUNT", source.clauses("", Source.NO_LIMIT), "");
    }

    /** Whether there is one at a place or before. */
    String anyUpTo(String place) {
        // If there is any, the first one is.
        return subquery("EXISTS", source.clauses("", "1"), order.from(place, true));
    }

    /** Whether there is one at a place or after. */
    String anyFrom(String place) {
        return subquery("EXISTS", source.clauses("", Source.NO_LIMIT), order.from(place, false));
    }

    private String subquery(String kind, String clauses, String bounds) {
        var text = bounds.isEmpty() ? clauses + where(clauses, "") : bounded(clauses, bounds);
        var plain = clauses.startsWith("MATCH")
                && (bounds.isEmpty() || order.computed().isEmpty());
        return kind + " { " + text + (plain ? "" : " RETURN 1") + " }";
    }

    /** What an order computes has to be there before a bound can compare it. */
    private String bounded(String clauses, String bounds) {
        if (order.computed().isEmpty()) {
            return clauses + where(clauses, bounds);
        }
        var columns = Stream.concat(variables.stream(), order.columns().stream());
        return clauses + where(clauses, "") + " WITH " + columns.collect(Collectors.joining(", "))
                + (bounds.isEmpty() ? "" : " WHERE " + bounds);
    }

    private String where(String clauses, String bounds) {
        var both = condition.isEmpty() || bounds.isEmpty() ? condition + bounds : condition + " AND " + bounds;
        if (both.isEmpty()) {
            return "";
        }
        return clauses.startsWith("MATCH") ? " WHERE " + both : " WITH " + carried() + " WHERE " + both;
    }

    private String carried() {
        return String.join(", ", variables);
    }

    private List<String> ordered() {
        var all = new ArrayList<>(variables);
        order.computed().forEach(key -> all.add(key.expression()));
        return all;
    }
}
