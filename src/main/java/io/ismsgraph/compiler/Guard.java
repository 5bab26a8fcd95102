package io.ismsgraph.compiler;

import io.ismsgraph.graph.Times;
import io.ismsgraph.schema.GraphSchema;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryScopeContext;

/**
 * What every node and relationship variable passes, in hops and in questions: it adds the clocks, and is where the
 * visibility of whoever asks belongs. Nothing else in the compiler writes a label, a relationship type or a time.
 *
 * @param asked which reading of the clocks the root asks for
 * @param root prefix of the clock parameters, one for each root of the operation
 * @param ofKnowledge whether the moment in the world is that of our knowledge
 * @param row the clocks of a row, where each has its own
 */
record Guard(
        ClockForm asked,
        String root,
        boolean ofKnowledge,
        @Nullable RowClocks row) {

    /** What becomes of a version after it was recorded. */
    static final List<String> LEARNT_LATER = List.of("recordedTo", "supersededBy");

    /** For what a root asks. */
    static Guard of(ClockForm asked, String root) {
        return new Guard(asked, root, false, null);
    }

    /** For what stands in rows that have clocks of their own. */
    Guard at(RowClocks clocks) {
        return new Guard(asked, root, false, clocks);
    }

    /** Clocks that are variables have to be handed on to a subquery; parameters are in reach everywhere. */
    void handOn(SubqueryScopeContext scope, TokenStreamRewriter rewriter) {
        if (row != null && scope.TIMES() == null) {
            var more = scope.variable().isEmpty() ? "" : ", ";
            rewriter.insertAfter(scope.LPAREN().getSymbol(), row.asOf() + ", " + row.knownAt() + more);
        }
    }

    /** Which reading of the clocks. */
    ClockForm form() {
        return row == null ? asked : ClockForm.PAST;
    }

    /**
     * For where a statement came from: a load is described since it was made, and what it says of earlier times still came
     * from it.
     */
    Guard ofSources() {
        return new Guard(asked, root, true, null);
    }

    /** Relationship types as a pattern names them. */
    String types(String type, boolean ever) {
        return form() == ClockForm.PRESENT && !ever ? type : type + "|" + type + "_PAST";
    }

    /** A label as a pattern names it. */
    String label(String label) {
        return form() == ClockForm.PRESENT ? label : ever(label);
    }

    private static String ever(String label) {
        return GraphSchema.DERIVED_LABELS.getOrDefault(label, label) + "Ever";
    }

    /** Labels of which a node has or had one. */
    String labelsEver(List<String> labels) {
        return labels.stream().map(Guard::ever).collect(Collectors.joining("|"));
    }

    /** The condition on a version that a question compares the clocks of by itself: it was recorded by then. */
    String learnt(String variable) {
        return variable + ".recordedFrom <= " + knownAt();
    }

    /** What was known by then of what became of a version. */
    String asKnown(String variable, String property) {
        var later = variable + ".recordedTo > " + knownAt();
        return property.equals("recordedTo")
                ? "CASE WHEN " + later + " THEN " + Times.END + " ELSE " + variable + ".recordedTo END"
                : "CASE WHEN NOT " + later + " THEN " + variable + "." + property + " END";
    }

    /** Labels of which a node has one. */
    String labels(List<String> labels) {
        return labels.stream().map(this::label).collect(Collectors.joining("|"));
    }

    /** The condition on a relationship variable. */
    String fact(String variable, boolean ever) {
        var begun = variable + ".validFrom <= " + asOf();
        var lasting = variable + ".validTo > " + asOf();
        if (form() == ClockForm.PRESENT) {
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
        return form() == ClockForm.PRESENT ? "" : "-[:WAS*0..1]->(" + stateOf(node) + ")";
    }

    /** The variable that holds a node's properties. */
    String stateOf(String node) {
        return form() == ClockForm.PRESENT ? node : node + "_";
    }

    /** The parameter for the moment in the world. */
    String asOf() {
        if (row != null) {
            return row.asOf();
        }
        return asked == ClockForm.PRESENT || ofKnowledge ? knownAt() : "$" + root + "asOf";
    }

    /**
     * The moment in the world that a request asks about.
     *
     * @throws Refusal if there is none, since each row has its own
     */
    long asOf(Clocks clocks) {
        if (row != null) {
            throw new Refusal(
                    Refusal.Code.BAD_ARGUMENT,
                    "Here each row has a moment of its own, so that within and olderThan cannot count from it: compare"
                            + " with gt, gte, lt and lte.");
        }
        return ofKnowledge ? clocks.knownAt() : clocks.asOf();
    }

    /** The parameter for the moment of our knowledge. */
    String knownAt() {
        if (row != null) {
            return row.knownAt();
        }
        return asked == ClockForm.PRESENT ? "$now" : "$" + root + "knownAt";
    }

    private String believed(String variable) {
        return variable + ".recordedFrom <= " + knownAt() + " AND " + variable + ".recordedTo > " + knownAt();
    }
}
