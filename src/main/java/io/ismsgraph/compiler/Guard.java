package io.ismsgraph.compiler;

import io.ismsgraph.graph.Times;
import io.ismsgraph.schema.GraphSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v25.Cypher25Parser.SubqueryScopeContext;

/**
 * What every node and relationship variable passes, in hops and in questions: it adds the clocks, and what whoever asks may
 * see. Nothing else in the compiler writes a label, a relationship type or a time.
 *
 * @param form which reading of the clocks
 * @param root prefix of the clock parameters, one for each root of the operation
 * @param moment which moment in the world
 * @param sight what whoever asks may see; nothing if he may see everything
 */
record Guard(
        ClockForm form,
        String root,
        Moment moment,
        @Nullable Sight sight) {

    /** Finds a value that depends on the moment in the world. */
    @FunctionalInterface
    interface MomentBinding {

        @Nullable
        Object value(Request request, long moment);
    }

    /** What becomes of a version after it was recorded. */
    static final List<String> LEARNT_LATER = List.of("recordedTo", "supersededBy");

    /** For a root. */
    static Guard of(ClockForm form, String root, @Nullable Sight sight) {
        return new Guard(form, root, new Moment.Asked(), sight);
    }

    /**
     * For where a statement came from: a load is described since it was made, and what it says of earlier times still came
     * from it.
     */
    Guard ofSources() {
        var around = moment instanceof Moment.OfRow row ? row.around() : form;
        return new Guard(around, root, new Moment.OfKnowledge(), sight);
    }

    /** For one moment after the other, whatever the root asks about. */
    Guard over(Moment.Steps moments, String parameter, String index) {
        return new Guard(ClockForm.PAST, root, new Moment.Step(moments, parameter, index, knownAt()), sight);
    }

    /** For what stands in rows that have clocks of their own. */
    Guard at(RowClocks clocks) {
        return new Guard(ClockForm.PAST, root, new Moment.OfRow(clocks, form), sight);
    }

    /** For the present, whatever the root asks about. */
    Guard ofNow() {
        return new Guard(ClockForm.PRESENT, root, new Moment.Asked(), sight);
    }

    /** Whether how good something is found tells whoever asks nothing of what he does not see. */
    boolean ranks() {
        return sight == null || sight.ranks();
    }

    /** Where what is his own is found, if it is the same for all that is asked here. */
    Optional<Estate.Names> estate() {
        return moment instanceof Moment.Asked
                ? Optional.of(Estate.Names.of(form == ClockForm.PRESENT ? "" : root))
                : Optional.empty();
    }

    /** The condition that whoever asks sees a node of one of some types, to be joined to others; empty if he sees all. */
    String seen(String node, Collection<String> types) {
        return sight == null ? "" : joined(sight.node(this, node, types));
    }

    /** The condition that he sees a fact of one of some types, and both its nodes. */
    String seen(Collection<String> types, boolean ever, String start, String end) {
        return sight == null ? "" : joined(sight.fact(this, types, ever, start, end));
    }

    /** The same of a fact whose nodes may have no names. */
    String seen(String fact, Collection<String> types, boolean ever) {
        return seen(types, ever, start(fact), end(fact));
    }

    /** The condition that he sees any version of a fact, and both its nodes. */
    String seenVersion(String fact, Collection<String> types) {
        return sight == null ? "" : joined(sight.version(this, types, start(fact), end(fact)));
    }

    private static String joined(String condition) {
        return condition.isEmpty() ? "" : " AND " + condition;
    }

    private static String start(String fact) {
        return "startNode(" + fact + ")";
    }

    private static String end(String fact) {
        return "endNode(" + fact + ")";
    }

    /** Variables that say which moment it is; parameters are in reach everywhere. */
    List<String> variables() {
        return switch (moment) {
            case Moment.Step step -> List.of(step.index());
            case Moment.OfRow row -> List.of(row.clocks().asOf(), row.clocks().knownAt());
            case Moment.Asked _, Moment.OfKnowledge _ -> List.of();
        };
    }

    /** Variables have to be handed on to a subquery. */
    void handOn(SubqueryScopeContext scope, TokenStreamRewriter rewriter) {
        if (!variables().isEmpty() && scope.TIMES() == null) {
            var more = scope.variable().isEmpty() ? "" : ", ";
            rewriter.insertAfter(scope.LPAREN().getSymbol(), String.join(", ", variables()) + more);
        }
    }

    /** Relationship types as a pattern names them. */
    String types(String type, boolean ever) {
        return Shortcut.is(type) || (form == ClockForm.PRESENT && !ever) ? type : type + "|" + type + "_PAST";
    }

    /** A label as a pattern names it. */
    String label(String label) {
        return form == ClockForm.PRESENT ? label : ever(label);
    }

    private static String ever(String label) {
        return GraphSchema.DERIVED_LABELS.containsKey(label) ? "Once" + label : label + "Ever";
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
        var lasting = lasting(variable);
        if (form == ClockForm.PRESENT) {
            return ever ? begun + " AND " + variable + ".recordedTo = " + Times.END : begun + " AND " + lasting;
        }
        return (ever ? begun : begun + " AND " + lasting) + " AND " + believed(variable);
    }

    /** The condition that it has not ended. */
    String lasting(String variable) {
        return variable + ".validTo > " + asOf();
    }

    /**
     * The condition on a node variable that no pattern gives a label: it exists, and bears one of the labels. Most nodes hold
     * what was true of them themselves, so that is asked first.
     *
     * @param labels the parameter that holds them
     */
    String node(String variable, String labels) {
        var bears = "any(label IN labels(" + variable + ") WHERE label IN " + labels + ")";
        var version = stateOf(variable);
        return form == ClockForm.PRESENT
                ? bears
                : bears + " AND (" + state(variable) + " OR EXISTS { MATCH (" + variable + ")-[:WAS]->(" + version
                        + ") WHERE " + state(version) + " })";
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

    /** Where a property is read from: the node itself holds its id. */
    String property(String node, String name) {
        return (name.equals("id") ? node : stateOf(node)) + "." + name;
    }

    /** The moment in the world. */
    String asOf() {
        return switch (moment) {
            case Moment.Asked _ -> form == ClockForm.PRESENT ? knownAt() : "$" + root + "asOf";
            case Moment.OfKnowledge _ -> knownAt();
            case Moment.Step step -> step.parameter() + "[" + step.index() + "]";
            case Moment.OfRow row -> row.clocks().asOf();
        };
    }

    /** The moment of our knowledge. */
    String knownAt() {
        return switch (moment) {
            case Moment.Step step -> step.knownAt();
            case Moment.OfRow row -> row.clocks().knownAt();
            case Moment.Asked _, Moment.OfKnowledge _ -> form == ClockForm.PRESENT ? "$now" : "$" + root + "knownAt";
        };
    }

    /**
     * Adds a parameter whose value depends on the moment in the world, and returns how the text names it.
     *
     * @throws Refusal if there is none, since each row has its own
     */
    String add(Parameters parameters, MomentBinding binding) {
        return switch (moment) {
            case Moment.Asked _ ->
                parameters.add(
                        request -> binding.value(request, request.clocks().asOf()));
            case Moment.OfKnowledge _ ->
                parameters.add(
                        request -> binding.value(request, request.clocks().knownAt()));
            case Moment.Step step ->
                parameters.add(request -> step.moments().of(request).stream()
                                .map(one -> binding.value(request, one))
                                .toList())
                        + "[" + step.index() + "]";
            case Moment.OfRow _ ->
                throw new Refusal(
                        Refusal.Code.BAD_ARGUMENT,
                        "Here each row has a moment of its own, so that within and olderThan cannot count from it:"
                                + " compare with gt, gte, lt and lte.");
        };
    }

    private String believed(String variable) {
        return variable + ".recordedFrom <= " + knownAt() + " AND " + variable + ".recordedTo > " + knownAt();
    }
}
