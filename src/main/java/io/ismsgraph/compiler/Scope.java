package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a selection is about: the variables in reach.
 *
 * @param type the object type whose fields are selected
 * @param node the node, or none for a row of a question
 * @param fact the relationship that led here, or none
 * @param questions arguments of the questions around, the innermost first
 * @param columns columns of the questions around, with the variable that holds each
 * @param depth how many hops lie between here and the root
 */
record Scope(
        String type,
        @Nullable String node,
        @Nullable String fact,
        List<Arguments> questions,
        Map<String, String> columns,
        int depth) {

    Scope at(String newType, @Nullable String newNode, @Nullable String newFact) {
        return new Scope(newType, newNode, newFact, questions, columns, depth);
    }

    Scope deeper() {
        return new Scope(type, node, fact, questions, columns, depth + 1);
    }

    Scope asking(Arguments arguments) {
        var all = new ArrayList<Arguments>();
        all.add(arguments);
        all.addAll(questions);
        return new Scope(type, node, fact, List.copyOf(all), columns, depth);
    }

    /**
     * With the columns of a question. Their variables are named after its use, since no name in a question inside may hide
     * one from outside.
     */
    Scope with(List<String> more, String use) {
        var all = new HashMap<>(columns);
        more.forEach(column -> all.put(column, use + "_" + column));
        return new Scope(type, node, fact, questions, Map.copyOf(all), depth);
    }

    /** The variable that holds a column. */
    String variable(String column) {
        return columns.getOrDefault(column, column);
    }
}
