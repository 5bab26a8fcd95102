package io.ismsgraph.compiler;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a selection is about: the variables in reach.
 *
 * @param type the object type whose fields are selected
 * @param node the node, or none for a row of a question
 * @param fact the relationship that led here, or none
 * @param questions arguments of the questions around, the innermost first
 * @param depth how many hops lie between here and the root
 */
record Scope(String type, @Nullable String node, @Nullable String fact, List<Arguments> questions, int depth) {

    Scope at(String newType, @Nullable String newNode, @Nullable String newFact) {
        return new Scope(newType, newNode, newFact, questions, depth);
    }

    Scope deeper() {
        return new Scope(type, node, fact, questions, depth + 1);
    }

    Scope asking(Arguments arguments) {
        var all = new ArrayList<Arguments>();
        all.add(arguments);
        all.addAll(questions);
        return new Scope(type, node, fact, List.copyOf(all), depth);
    }
}
