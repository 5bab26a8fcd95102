package io.ismsgraph.compiler;

import graphql.schema.GraphQLTypeUtil;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.threeten.extra.PeriodDuration;

/** Fills the slots of a question with what is asked of it: arguments, filters, the page, what may be on the way. */
final class Slots {

    private final Compilation compilation;
    private final Whitelist whitelist;

    /** Says of a variable that it is of what an argument lists. */
    @FunctionalInterface
    private interface Permission {

        String condition(String variable, Arguments arguments, String argument);
    }

    Slots(Compilation compilation) {
        this.compilation = compilation;
        this.whitelist = new Whitelist(compilation.schema, compilation.guard, compilation.parameters);
    }

    /**
     * What stands in a slot.
     *
     * @param place the parameter that holds the place a page begins after, or empty
     * @param limit how many rows are wanted at most
     */
    String filled(Scope scope, MatchResult marker, String place, String limit) {
        var content = marker.group(2);
        return switch (marker.group(1)) {
            case "argument" -> content.equals("limit") ? limit : argument(scope, content);
            case "where" -> where(scope, content.split(",")[0], content.split(",")[1]);
            case "page" -> place.isEmpty() ? content + " IS NOT NULL" : content + " >= " + place + "[0]";
            // How many facts lead to a node, past ones too: an upper bound, which a database knows without counting.
            case "degree" -> "COUNT { (" + content + ")<--() }";
            case "derived" -> String.valueOf(new Shortcut(content).isKept(compilation.guard));
            case "after" -> place.isEmpty() ? "true" : after(content).beyond(place, false);
            case "kind" -> whitelist.kind(content);
            case "kinds" -> listed(scope, content, whitelist::kinds);
            case "hops" -> listed(scope, content, whitelist::hops);
            default -> throw new IllegalStateException(marker.group());
        };
    }

    private static String listed(Scope scope, String content, Permission permission) {
        var parts = content.split(",");
        return permission.condition(parts[0], declaring(scope, parts[1]), parts[1]);
    }

    private static Order after(String keys) {
        return new Order(Stream.of(keys.split(",")).map(Order::unique).toList());
    }

    private String argument(Scope scope, String name) {
        if (name.equals("asOf")) {
            return compilation.guard.asOf();
        }
        if (name.equals("knownAt")) {
            return compilation.guard.knownAt();
        }
        var arguments = declaring(scope, name);
        var type = GraphQLTypeUtil.unwrapAll(
                        Objects.requireNonNull(arguments.field().getArgument(name))
                                .getType())
                .getName();
        // It belongs to the shape of what is asked, so that the database plans for one of two answers.
        if (type.equals("Boolean")) {
            return String.valueOf(compilation.sample.values(arguments).get(name));
        }
        // A length of time reaches the Cypher as the moment that long before the one asked about.
        return type.equals("Duration")
                ? compilation.guard.add(
                        compilation.parameters,
                        (request, moment) -> request.values(arguments).get(name) instanceof PeriodDuration age
                                ? Parameters.before(moment, age)
                                : null)
                : compilation.parameters.add(
                        request -> request.values(arguments).get(name));
    }

    private String where(Scope scope, String node, String argument) {
        var arguments = declaring(scope, argument);
        var input = GraphQLTypeUtil.unwrapAll(
                        Objects.requireNonNull(arguments.field().getArgument(argument))
                                .getType())
                .getName();
        var type = input.substring(0, input.length() - "Where".length());
        var condition = compilation.conditions.of(type, node, arguments, argument, compilation.sample);
        if (condition.isEmpty()) {
            return "true";
        }
        if (compilation.guard.form() == ClockForm.PRESENT) {
            return condition;
        }
        var pattern = Pattern.bound(compilation.guard, node);
        return "EXISTS { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " AND " + condition + " }";
    }

    private static Arguments declaring(Scope scope, String argument) {
        return scope.questions().stream()
                .filter(arguments -> arguments.field().getArgument(argument) != null)
                .findFirst()
                .orElseThrow();
    }
}
