package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a selection is about: the variables in reach.
 *
 * @param type the object type whose fields are selected
 * @param node the node, or none for a row of a question
 * @param fact the relationship that led here, or none
 * @param questions arguments of the questions around, the innermost first
 * @param columns columns of the questions around, with the variable that holds each
 * @param row tells the rows of the innermost question apart; null outside of any
 * @param depth how many hops lie between here and the root
 */
record Scope(
        String type,
        @Nullable String node,
        @Nullable String fact,
        List<Arguments> questions,
        Map<String, String> columns,
        String row,
        int depth) {

    /** Around all roots. */
    static Scope root() {
        return new Scope("Query", null, null, List.of(), Map.of(), "null", 0);
    }

    Scope at(String newType, @Nullable String newNode, @Nullable String newFact) {
        return new Scope(newType, newNode, newFact, questions, columns, row, depth);
    }

    Scope deeper() {
        return new Scope(type, node, fact, questions, columns, row, depth + 1);
    }

    Scope asking(Arguments arguments) {
        var all = new ArrayList<Arguments>();
        all.add(arguments);
        all.addAll(questions);
        return new Scope(type, node, fact, List.copyOf(all), columns, row, depth);
    }

    /**
     * With the columns of a question. Their variables are named after its use, since no name in a question inside may hide
     * one from outside.
     */
    Scope with(List<String> more, String use) {
        var all = new HashMap<>(columns);
        more.forEach(column -> all.put(column, use + "_" + column));
        return new Scope(type, node, fact, questions, Map.copyOf(all), row, depth);
    }

    Scope ofRow(String newRow) {
        return new Scope(type, node, fact, questions, columns, newRow, depth);
    }

    /** The node where there has to be one. */
    String requiredNode() {
        return Objects.requireNonNull(node);
    }

    /** What tells whose a list is that begins here: the node, the fact an edge is of, or the row of a question. */
    String owner() {
        if (node != null) {
            return node + ".id";
        }
        return fact == null ? row : fact + ".fact";
    }

    /** The variable that holds a column. */
    String variable(String column) {
        return columns.getOrDefault(column, column);
    }
}
