package io.ismsgraph.compiler;

import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Compiles {@code where} arguments. Logic is two-valued: what has no value is not found by a comparison, and is found by
 * its negation. Keys are taken in alphabetical order, so that their order in the request does not matter to the text.
 */
final class Conditions {

    private final GraphSchema schema;
    private final Guard guard;
    private final Comparisons comparisons;
    private final Names names;

    Conditions(GraphSchema schema, Guard guard, Parameters parameters, Names names) {
        this.schema = schema;
        this.guard = guard;
        this.comparisons = new Comparisons(guard, parameters);
        this.names = names;
    }

    /**
     * What a condition is about.
     *
     * @param type its type
     * @param node its variable; its properties are read from the Guard's state of it
     * @param negated whether under a negation
     * @param hops how many lie between here and the node the argument is about
     */
    private record Place(String type, String node, boolean negated, int hops) {

        Place not() {
            return new Place(type, node, true, hops);
        }

        /** A subquery finds or does not find, so that negations around it do not reach what it says. */
        Place over(String newType, String newNode) {
            return new Place(newType, newNode, false, hops + 1);
        }
    }

    /**
     * Nodes at the other end of a hop.
     *
     * @param place one of them
     * @param match matches them all, up to where more can be said of them
     */
    private record Others(Place place, String match) {}

    /**
     * The condition that an argument puts on a node.
     *
     * @param node the node's variable; its properties are read from the Guard's state of it
     * @return nothing if the argument is not given
     */
    String of(String type, String node, Arguments arguments, String argument, Request sample) {
        var where = Passage.of(arguments, argument, sample);
        return where == null ? "" : group(new Place(type, node, false, 0), where);
    }

    private String group(Place place, Passage where) {
        var conditions = new ArrayList<String>();
        where.keys("say what is asked for, or leave it out", "leave it out, or ask with isNull")
                .forEach((key, said) -> conditions.add(
                        switch (key) {
                            case "and" -> groups(" AND ", place, said);
                            case "or" -> groups(" OR ", place, said);
                            case "not" -> "NOT " + group(place.not(), said);
                            default -> field(place, key, said);
                        }));
        return all(conditions);
    }

    private String groups(String operator, Place place, Passage groups) {
        return groups.elements("say what is asked for, or leave it out", "leave it out").stream()
                .map(group -> group(place, group))
                .collect(Collectors.joining(operator, "(", ")"));
    }

    private static String all(List<String> conditions) {
        return "(" + String.join(" AND ", conditions) + ")";
    }

    private String field(Place place, String key, Passage asked) {
        var field = schema.field(place.type(), key);
        return switch (schema.source(place.type(), key)) {
            case FieldSource.Property property -> {
                var type = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
                yield comparisons.ofProperty(
                        guard.property(place.node(), property.name()), type, asked, place.negated());
            }
            case FieldSource.Hop hop ->
                Connections.isConnection(field) ? toMany(place, hop, asked) : toOne(place, hop, asked);
            default -> throw asked.refused("cannot be filtered by");
        };
    }

    private String toOne(Place place, FieldSource.Hop hop, Passage asked) {
        var other = others(place, hop, asked);
        return "EXISTS { " + other.match() + " AND " + group(other.place(), asked) + " }";
    }

    private String toMany(Place place, FieldSource.Hop hop, Passage asked) {
        var conditions = new ArrayList<String>();
        asked.keys("say how many are like what, such as {some: {…}}", "leave it out")
                .forEach((key, said) -> conditions.add(quantified(Quantifier.of(key), others(place, hop, said), said)));
        return all(conditions);
    }

    private String quantified(Quantifier quantifier, Others others, Passage said) {
        var one = others.place();
        return switch (quantifier) {
            case SOME -> "EXISTS { " + others.match() + " AND " + group(one, said) + " }";
            case NONE -> "NOT EXISTS { " + others.match() + " AND " + group(one, said) + " }";
            case ALL -> "NOT EXISTS { " + others.match() + " AND NOT " + group(one.not(), said) + " }";
            case SINGLE -> count(others, " AND " + group(one, said)) + " = 1";
            case COUNT -> comparisons.ofCount(count(others, ""), said);
        };
    }

    /** Several facts may lead to the same node, and it is one nevertheless. */
    private static String count(Others others, String condition) {
        return "COUNT { " + others.match() + condition + " RETURN DISTINCT "
                + others.place().node() + " }";
    }

    private Others others(Place place, FieldSource.Hop hop, Passage asked) {
        if (place.hops() == Compilation.DEEPEST) {
            throw new Refusal(
                    Code.TOO_COSTLY,
                    asked.path() + " goes more than " + Compilation.DEEPEST + " hops deep: ask for less.");
        }
        var fact = names.fact();
        var node = names.node();
        var pattern = Pattern.hop(guard, place.node(), hop, fact, node);
        return new Others(
                place.over(hop.targets().getFirst(), node),
                "MATCH " + pattern.path() + " WHERE " + pattern.condition());
    }
}
