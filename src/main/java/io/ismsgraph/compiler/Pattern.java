package io.ismsgraph.compiler;

import io.ismsgraph.schema.FieldSource;
import java.util.List;

/**
 * A guarded pattern.
 *
 * @param path the pattern itself
 * @param condition the Guard's condition on it, never empty
 */
record Pattern(String path, String condition) {

    private static final String ANY = "true";

    /** From a bound node over a fact to others. */
    static Pattern hop(Guard guard, String from, FieldSource.Hop hop, String fact, String to) {
        var relationship = "[" + fact + ":" + guard.types(hop.type(), hop.ever()) + "]";
        var arrow = hop.outgoing() ? "-" + relationship + "->" : "<-" + relationship + "-";
        return new Pattern(
                "(" + from + ")" + arrow + target(guard, to, hop.targets()),
                guard.fact(fact, hop.ever())
                        + state(guard, to)
                        + guard.seen(
                                List.of(hop.type()),
                                hop.ever(),
                                hop.outgoing() ? from : to,
                                hop.outgoing() ? to : from));
    }

    /** All nodes of one type. */
    static Pattern all(Guard guard, String node, String type) {
        // Community knows no existence constraints; said so, the planner may walk the index of ids in order.
        return new Pattern(
                target(guard, node, List.of(type)),
                node + ".id IS NOT NULL" + state(guard, node) + guard.seen(node, List.of(type)));
    }

    /** The node of one of several types that has an id; the database asks the index of each type. */
    static Pattern one(Guard guard, String node, List<String> types, String id) {
        return new Pattern(
                target(guard, node, types), node + ".id = " + id + state(guard, node) + guard.seen(node, types));
    }

    /** From a bound node, which is seen already, to its state; in the present it is its own. */
    static Pattern bound(Guard guard, String node) {
        return new Pattern(
                "(" + node + ")" + guard.toState(node),
                guard.form() == ClockForm.PRESENT ? ANY : guard.state(guard.stateOf(node)));
    }

    private static String target(Guard guard, String node, List<String> types) {
        return "(" + node + ":" + guard.labels(types) + ")" + guard.toState(node);
    }

    private static String state(Guard guard, String node) {
        return guard.form() == ClockForm.PRESENT ? "" : " AND " + guard.state(guard.stateOf(node));
    }
}
