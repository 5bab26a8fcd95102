package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * A relationship that is kept of the present beside the facts it follows from. A question takes it instead of them; where it
 * is not kept, it leads nowhere.
 *
 * @param type its type
 */
record Shortcut(String type) {

    /** Whether it is one. */
    static boolean is(String type) {
        return GraphSchema.DERIVED_FACTS.containsKey(type);
    }

    /** The one that a pattern names, if it does. */
    static Optional<Shortcut> among(Collection<String> types) {
        return types.stream().filter(Shortcut::is).findFirst().map(Shortcut::new);
    }

    /** Whether it is there: for nobody who does not see the whole way, and for no other moment than the present. */
    boolean isKept(Guard guard) {
        var facts = Objects.requireNonNull(GraphSchema.DERIVED_FACTS.get(type));
        return guard.form() == ClockForm.PRESENT
                && guard.moment() instanceof Moment.Asked
                && guard.seen(facts, false, "", "").isEmpty();
    }

    /** The condition on a variable that stands for it: it holds, as facts do. */
    String condition(Guard guard, String variable) {
        return isKept(guard) ? guard.fact(variable, false) : "false";
    }
}
