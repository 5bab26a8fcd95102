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
record Rows(String source, String condition, List<String> variables, Order order) {

    /** A pattern's rows. */
    static Rows of(Pattern pattern, String where, List<String> variables, Order order) {
        return new Rows(
                "MATCH " + pattern.path(),
                where.isEmpty() ? pattern.condition() : pattern.condition() + " AND " + where,
                variables,
                order);
    }

    /** All of them, in order. */
    String all() {
        return source + where("") + " WITH " + carried() + " ORDER BY " + order.clause();
    }

    /** A page of them, in order. */
    String page(String after, String limit) {
        return source + where(after) + " WITH " + carried() + " ORDER BY " + order.clause() + " LIMIT " + limit;
    }

    /** How many there are. */
    String count() {
        return "COUNT { " + source + where("") + (source.startsWith("MATCH") ? "" : " RETURN 1") + " }";
    }

    private String where(String after) {
        var both = condition.isEmpty() || after.isEmpty() ? condition + after : condition + " AND " + after;
        if (both.isEmpty()) {
            return "";
        }
        return source.startsWith("MATCH") ? " WHERE " + both : " WITH " + carried() + " WHERE " + both;
    }

    private String carried() {
        return String.join(", ", variables);
    }
}
