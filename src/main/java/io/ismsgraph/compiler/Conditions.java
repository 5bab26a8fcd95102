package io.ismsgraph.compiler;

import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.FieldSource;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.PeriodDuration;

/**
 * Compiles {@code where} arguments. Logic is two-valued: what has no value is not found by a comparison, and is found by
 * its negation. Keys are taken in alphabetical order, so that their order in the request does not matter to the text.
 */
final class Conditions {

    private final GraphSchema schema;
    private final Guard guard;
    private final Parameters parameters;
    private final Names names;

    Conditions(GraphSchema schema, Guard guard, Parameters parameters, Names names) {
        this.schema = schema;
        this.guard = guard;
        this.parameters = parameters;
        this.names = names;
    }

    /**
     * What a condition is about.
     *
     * @param type its type
     * @param node its variable; its properties are read from the Guard's state of it
     * @param negated whether under a {@code not}
     * @param hops how many lie between here and the node the argument is about
     */
    private record Place(String type, String node, boolean negated, int hops) {

        Place not() {
            return new Place(type, node, true, hops);
        }
    }

    /** Where in a request a value lies. */
    private interface Location extends Function<Request, @Nullable Object> {

        default Location at(String key) {
            return request -> ((Map<?, ?>) Objects.requireNonNull(apply(request))).get(key);
        }

        default Location at(int index) {
            return request -> ((List<?>) Objects.requireNonNull(apply(request))).get(index);
        }
    }

    /**
     * The condition that an argument puts on a node.
     *
     * @param node the node's variable; its properties are read from the Guard's state of it
     * @return nothing if the argument is not given
     */
    String of(String type, String node, Arguments arguments, String argument, Request sample) {
        var value = sample.values(arguments).get(argument);
        if (value == null) {
            return "";
        }
        return group(
                new Place(type, node, false, 0),
                (Map<?, ?>) value,
                request -> request.values(arguments).get(argument),
                argument);
    }

    private String group(Place place, Map<?, ?> where, Location location, String path) {
        if (where.isEmpty()) {
            throw refuse(path, "is empty: say what is asked for, or leave it out");
        }
        var conditions = new ArrayList<String>();
        for (var entry : sorted(where).entrySet()) {
            var key = entry.getKey();
            var inner = path + "." + key;
            var value = entry.getValue();
            if (value == null) {
                throw refuse(inner, "is null: leave it out, or ask with isNull");
            }
            conditions.add(
                    switch (key) {
                        case "and" -> joined(" AND ", place, (List<?>) value, location.at(key), inner);
                        case "or" -> joined(" OR ", place, (List<?>) value, location.at(key), inner);
                        case "not" -> "NOT " + group(place.not(), (Map<?, ?>) value, location.at(key), inner);
                        default -> field(place, key, (Map<?, ?>) value, location.at(key), inner);
                    });
        }
        return "(" + String.join(" AND ", conditions) + ")";
    }

    private String joined(String operator, Place place, List<?> groups, Location location, String path) {
        if (groups.isEmpty()) {
            throw refuse(path, "is empty: say what is asked for, or leave it out");
        }
        var conditions = new ArrayList<String>();
        for (int i = 0; i < groups.size(); i++) {
            if (!(groups.get(i) instanceof Map<?, ?> where)) {
                throw refuse(path, "holds a null: leave it out");
            }
            conditions.add(group(place, where, location.at(i), path));
        }
        return "(" + String.join(operator, conditions) + ")";
    }

    private String field(Place place, String key, Map<?, ?> asked, Location location, String path) {
        var node = place.node();
        return switch (schema.source(place.type(), key)) {
            case FieldSource.Property property -> {
                var expression =
                        property.name().equals("id") ? node + ".id" : guard.stateOf(node) + "." + property.name();
                yield comparisons(expression, valueType(place.type(), key), asked, location, path, place.negated());
            }
            case FieldSource.Hop hop -> exists(place, hop, asked, location, path);
            default -> throw refuse(path, "cannot be filtered by");
        };
    }

    private String valueType(String type, String key) {
        return GraphQLTypeUtil.unwrapAll(schema.field(type, key).getType()).getName();
    }

    private String comparisons(
            String expression, String valueType, Map<?, ?> asked, Location location, String path, boolean negated) {
        if (asked.isEmpty()) {
            throw refuse(path, "is empty: say how to compare, such as {eq: …}");
        }
        var conditions = new ArrayList<String>();
        for (var entry : sorted(asked).entrySet()) {
            if (entry.getValue() == null) {
                throw refuse(path + "." + entry.getKey(), "is null: ask with isNull");
            }
            var operator = Operator.of(entry.getKey());
            var condition = operator.condition(
                    expression, parameters.add(operand(operator, valueType, location.at(entry.getKey()))));
            conditions.add(negated ? "coalesce(" + condition + ", false)" : condition);
        }
        return String.join(" AND ", conditions);
    }

    private static Binding operand(Operator operator, String valueType, Location location) {
        if (operator.operand() != Operator.Operand.AGE) {
            return location::apply;
        }
        return request -> {
            var age = (PeriodDuration) Objects.requireNonNull(location.apply(request));
            var moment = Parameters.before(request.clocks().asOf(), age);
            return valueType.equals("Date") ? Parameters.day(moment) : moment;
        };
    }

    private String exists(Place place, FieldSource.Hop hop, Map<?, ?> asked, Location location, String path) {
        if (place.hops() == Compilation.DEEPEST) {
            throw new Refusal(
                    Code.TOO_COSTLY, path + " goes more than " + Compilation.DEEPEST + " hops deep: ask for less.");
        }
        var fact = names.fact();
        var target = names.node();
        var there = new Place(hop.targets().getFirst(), target, false, place.hops() + 1);
        var inner = group(there, asked, location, path);
        var pattern = Pattern.hop(guard, place.node(), hop, fact, target);
        return "EXISTS { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " AND " + inner + " }";
    }

    private static Map<String, @Nullable Object> sorted(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted;
    }

    private static Refusal refuse(String path, String message) {
        return new Refusal(Code.BAD_ARGUMENT, path + " " + message + ".");
    }
}
