package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Ownership;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question that follows any hop may meet: the types of the schema's hops and its kinds of nodes but for what belongs
 * to investigations, or those of them that a request names. The names are parameters, always all of them: the text is the
 * same whatever is asked, and the database compares a name faster than it looks for one label after the other.
 */
final class Whitelist {

    /** Stands in a pattern for all relationship types of the schema's hops. */
    static final String HOP = "HOP";

    private final GraphSchema schema;
    private final Guard guard;
    private final Parameters parameters;

    Whitelist(GraphSchema schema, Guard guard, Parameters parameters) {
        this.schema = schema;
        this.guard = guard;
        this.parameters = parameters;
    }

    /** The relationship types that a pattern means by those it names. */
    static Set<String> meant(GraphSchema schema, Set<String> named) {
        return named.contains(HOP) ? met(schema).openRelationshipTypes() : named;
    }

    /** The relationship types as a pattern names them. */
    static String types(GraphSchema schema, Guard guard) {
        return met(schema).openRelationshipTypes().stream()
                .map(type -> guard.types(type, false))
                .collect(Collectors.joining("|"));
    }

    /** The condition that a fact is of a type that an argument names. */
    String hops(String fact, Arguments arguments, String argument) {
        var all = met(schema).openRelationshipTypes();
        return "type(" + fact + ") IN "
                + parameters.add(request -> named(request, arguments, argument, all).stream()
                        .flatMap(type -> Stream.of(guard.types(type, false).split("\\|")))
                        .toList());
    }

    /** The condition that a node exists, and is of a kind that an argument names. */
    String kinds(String node, Arguments arguments, String argument) {
        var all = met(schema).openTypes();
        return guard.node(node, parameters.add(request -> named(request, arguments, argument, all).stream()
                .map(guard::label)
                .toList()));
    }

    /** The kind of a node, as a request would name it. */
    String kind(String node) {
        return met(schema).openTypes().stream()
                .map(kind -> " WHEN " + node + ":" + guard.label(kind) + " THEN '" + kind + "'")
                .collect(Collectors.joining("", "CASE", " END"));
    }

    /** What belongs to an investigation is reached from it alone. */
    private static Ownership met(GraphSchema schema) {
        return schema.ownership(Ownership.Asker.MEMBER);
    }

    private static List<String> named(Request request, Arguments arguments, String argument, Collection<String> all) {
        return switch (request.values(arguments).get(argument)) {
            case null -> List.copyOf(all);
            case List<?> none
            when none.isEmpty() -> throw Passage.refusal(argument, "is empty: name some, or leave it out");
            case List<?> some -> some.stream().map(String::valueOf).toList();
            case Object one -> List.of(one.toString());
        };
    }
}
