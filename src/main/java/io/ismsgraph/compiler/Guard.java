package io.ismsgraph.compiler;

import io.ismsgraph.graph.Times;
import io.ismsgraph.schema.GraphSchema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every node and relationship variable passes, in hops and in questions: it adds the clocks, and is where the
 * visibility of whoever asks belongs. Nothing else in the compiler writes a label, a relationship type or a time.
 *
 * @param form which reading of the clocks
 * @param root prefix of the clock parameters, one for each root of the operation
 * @param ofKnowledge whether the moment in the world is that of our knowledge
 */
record Guard(ClockForm form, String root, boolean ofKnowledge) {

    /**
     * For where a statement came from: a load is described since it was made, and what it says of earlier times still came
     * from it.
     */
    Guard ofSources() {
        return new Guard(form, root, true);
    }

    /** Relationship types as a pattern names them. */
    String types(String type, boolean ever) {
        return form == ClockForm.PRESENT && !ever ? type : type + "|" + type + "_PAST";
    }

    /** A label as a pattern names it. */
    String label(String label) {
        return form == ClockForm.PRESENT ? label : GraphSchema.DERIVED_LABELS.getOrDefault(label, label) + "Ever";
    }

    /** Labels of which a node has one. */
    String labels(List<String> labels) {
        return labels.stream().map(this::label).collect(Collectors.joining("|"));
    }

    /** The condition on a relationship variable. */
    String fact(String variable, boolean ever) {
        var begun = variable + ".validFrom <= " + asOf();
        var lasting = variable + ".validTo > " + asOf();
        if (form == ClockForm.PRESENT) {
            return ever ? begun + " AND " + variable + ".recordedTo = " + Times.END : begun + " AND " + lasting;
        }
        return (ever ? begun : begun + " AND " + lasting) + " AND " + believed(variable);
    }

    /** The condition on the version of a node's state. */
    String state(String variable) {
        return variable + ".validFrom <= " + asOf() + " AND " + variable + ".validTo > " + asOf() + " AND "
                + believed(variable);
    }

    /** The way from a node to the version of its state; nothing where the node itself holds it. */
    String toState(String node) {
        return form == ClockForm.PRESENT ? "" : "-[:WAS*0..1]->(" + stateOf(node) + ")";
    }

    /** The variable that holds a node's properties. */
    String stateOf(String node) {
        return form == ClockForm.PRESENT ? node : node + "_";
    }

    /** The parameter for the moment in the world. */
    String asOf() {
        return form == ClockForm.PRESENT || ofKnowledge ? knownAt() : "$" + root + "asOf";
    }

    /** The moment in the world that a request asks about. */
    long asOf(Clocks clocks) {
        return ofKnowledge ? clocks.knownAt() : clocks.asOf();
    }

    /** The parameter for the moment of our knowledge. */
    String knownAt() {
        return form == ClockForm.PRESENT ? "$now" : "$" + root + "knownAt";
    }

    private String believed(String variable) {
        return variable + ".recordedFrom <= " + knownAt() + " AND " + variable + ".recordedTo > " + knownAt();
    }
}
