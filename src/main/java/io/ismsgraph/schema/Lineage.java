package io.ismsgraph.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which questions lead to which: a question of a row may read the arguments of the question that made the row. */
final class Lineage {

    private static final List<String> ROWS = List.of("nodes", "edges");

    private final GraphQLSchema schema;

    /** By type, the questions that make rows or edges of it. */
    private final Map<String, List<FieldCoordinates>> makers = new HashMap<>();

    Lineage(GraphQLSchema schema, Map<FieldCoordinates, FieldSource> sources) {
        this.schema = schema;
        sources.forEach((question, source) -> {
            if (source instanceof FieldSource.Question) {
                made(question).forEach(type -> makers.computeIfAbsent(type, _ -> new ArrayList<>())
                        .add(question));
            }
        });
    }

    /** The types of a question's rows and edges; a node is nobody's row. */
    private Set<String> made(FieldCoordinates question) {
        var type = name(schema.getFieldDefinition(question));
        var made = new TreeSet<>(Set.of(type));
        if (type.endsWith("Connection")) {
            ROWS.forEach(part -> made.add(name(schema.getObjectType(type).getFieldDefinition(part))));
        }
        made.removeIf(this::isNode);
        return made;
    }

    private static String name(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    private boolean isNode(String type) {
        return schema.getType(type) instanceof GraphQLObjectType object
                && object.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
    }

    /** The arguments a field can count on, whichever way led to it; a node is reached without any question. */
    Set<String> inherited(String coordinate) {
        return inherited(coordinate, new HashSet<>());
    }

    private Set<String> inherited(String coordinate, Set<String> seen) {
        var names = new HashSet<String>();
        var parents = seen.add(coordinate) ? parents(coordinate) : List.<FieldCoordinates>of();
        for (int i = 0; i < parents.size(); i++) {
            var lent = inherited(parents.get(i).toString(), seen);
            schema.getFieldDefinition(parents.get(i)).getArguments().stream()
                    .map(GraphQLArgument::getName)
                    .forEach(lent::add);
            if (i == 0) {
                names.addAll(lent);
            } else {
                names.retainAll(lent);
            }
        }
        return names;
    }

    /** The types an argument has that a question reads: its own, or those of the questions that may have made the row. */
    Set<String> inputs(String coordinate, String argument) {
        return inputs(coordinate, argument, new HashSet<>());
    }

    private Set<String> inputs(String coordinate, String argument, Set<String> seen) {
        var own = schema.getFieldDefinition(coordinates(coordinate)).getArgument(argument);
        if (own != null) {
            return Set.of(GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(own.getType())));
        }
        var inputs = new TreeSet<String>();
        if (seen.add(coordinate)) {
            parents(coordinate).forEach(parent -> inputs.addAll(inputs(parent.toString(), argument, seen)));
        }
        return inputs;
    }

    private static FieldCoordinates coordinates(String coordinate) {
        var parts = coordinate.split("\\.");
        return FieldCoordinates.coordinates(parts[0], parts[1]);
    }

    /** Whether one question's rows are, at any depth, what the other is asked of; or both are the same. */
    boolean leads(String from, String to) {
        return leads(from, to, new HashSet<>());
    }

    private boolean leads(String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(to) && parents(to).stream().anyMatch(parent -> leads(from, parent.toString(), seen)));
    }

    /** The questions that make rows or edges of the field's type. */
    private List<FieldCoordinates> parents(String coordinate) {
        return makers.getOrDefault(coordinate.split("\\.")[0], List.of());
    }
}
