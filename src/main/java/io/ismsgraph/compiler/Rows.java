package io.ismsgraph.compiler;

import java.util.List;

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

    /** A pattern's rows. */
    static Rows of(Pattern pattern, String where, List<String> variables, Order order) {
        var match = "MATCH " + pattern.path();
        return new Rows(
                (_, _) -> match,
                where.isEmpty() ? pattern.condition() : pattern.condition() + " AND " + where,
                variables,
                order);
    }

    /** A page of them, in order; all of them without a limit. */
    String page(String place, String limit) {
        var clauses = source.clauses(place, limit);
        var after = place.isEmpty() ? "" : order.after(place);
        return clauses + where(clauses, after) + " WITH " + carried() + " ORDER BY " + order.clause()
                + (limit.equals(Source.NO_LIMIT) ? "" : " LIMIT " + limit);
    }

    /** How many there are. */
    String count() {
        var clauses = source.clauses("", Source.NO_LIMIT);
        return "COUNT { " + clauses + where(clauses, "") + (clauses.startsWith("MATCH") ? "" : " RETURN 1") + " }";
    }

    private String where(String clauses, String after) {
        var both = condition.isEmpty() || after.isEmpty() ? condition + after : condition + " AND " + after;
        if (both.isEmpty()) {
            return "";
        }
        return clauses.startsWith("MATCH") ? " WHERE " + both : " WITH " + carried() + " WHERE " + both;
    }

    private String carried() {
        return String.join(", ", variables);
    }
}
