package io.ismsgraph.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which roles may ask for which field, as {@code @auth} says it: of the field, or else of its type. Where a field leads to
 * objects, whoever asks for it has to be allowed those as well. A field without a rule is closed to everybody.
 */
public final class Permissions {

    private static final String DIRECTIVE = "auth";

    private final GraphQLSchema schema;

    Permissions(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The roles that may ask for a field. */
    public Set<String> of(String type, String field) {
        var definition = definition(type, field);
        var roles = new TreeSet<>(declared(definition).orElseGet(() -> of(type)));
        if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType target) {
            roles.retainAll(of(target.getName()));
        }
        return roles;
    }

    /** The roles that may give an argument of a field: those that may ask for the field, unless it says otherwise. */
    private Set<String> of(String type, GraphQLFieldDefinition field, GraphQLArgument argument) {
        var roles = of(type, field.getName());
        declared(argument).ifPresent(roles::retainAll);
        return roles;
    }

    /** The arguments that one who has none of some roles may not give, written as in {@code Type.field(argument:)}. */
    Set<String> closedArguments(Set<String> roles) {
        return objects()
                .flatMap(type -> arguments(type)
                        .filter(argument -> Collections.disjoint(argument.roles(), roles))
                        .map(Argument::coordinate))
                .collect(Collectors.toSet());
    }

    /** An argument with a rule of its own. */
    private record Argument(String coordinate, Set<String> roles) {}

    private Stream<Argument> arguments(GraphQLObjectType type) {
        return type.getFieldDefinitions().stream().flatMap(field -> field.getArguments().stream()
                .filter(argument -> argument.hasAppliedDirective(DIRECTIVE))
                .map(argument -> new Argument(
                        coordinate(type.getName(), field.getName(), argument.getName()),
                        of(type.getName(), field, argument))));
    }

    static String coordinate(String type, String field, String argument) {
        return type + "." + field + "(" + argument + ":)";
    }

    private Stream<GraphQLObjectType> objects() {
        return schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .sorted(Comparator.comparing(GraphQLObjectType::getName));
    }

    /** A line for each type: its fields, where they are not for the same roles, and these; and one for each argument with a rule. */
    public List<String> matrix() {
        return objects().flatMap(this::lines).toList();
    }

    private Stream<String> lines(GraphQLObjectType type) {
        var fields = new TreeMap<String, List<String>>();
        type.getFieldDefinitions().forEach(field -> fields.computeIfAbsent(
                        String.join(" ", of(type.getName(), field.getName())), _ -> new ArrayList<>())
                .add(field.getName()));
        return Stream.concat(
                fields.entrySet().stream()
                        .map(group -> type.getName() + (fields.size() == 1 ? "" : " " + group.getValue()) + ": "
                                + group.getKey()),
                arguments(type).map(argument -> argument.coordinate() + ": " + String.join(" ", argument.roles())));
    }

    /** The roles that may ask for objects of a type; what is derived from a type goes by it. */
    private Set<String> of(String type) {
        if (schema.getType(type) instanceof GraphQLDirectiveContainer container) {
            var declared = declared(container);
            if (declared.isPresent()) {
                return declared.get();
            }
        }
        if (schema.getType(type) instanceof GraphQLObjectType object) {
            return basis(object).map(this::of).orElse(Set.of());
        }
        return NodeTypes.of(schema, type).stream()
                .flatMap(one -> of(one).stream())
                .collect(Collectors.toSet());
    }

    /** What a connection, an edge or facets are derived from. */
    private static Optional<String> basis(GraphQLObjectType type) {
        if (type.getName().endsWith(FacetTypes.SUFFIX)) {
            return Optional.of(type.getName().substring(0, type.getName().length() - FacetTypes.SUFFIX.length()));
        }
        var node = type.getName().endsWith("Connection") ? type.getField("nodes") : type.getField("node");
        return Optional.ofNullable(node)
                .map(field -> GraphQLTypeUtil.unwrapAll(field.getType()).getName());
    }

    private GraphQLFieldDefinition definition(String type, String field) {
        var object = schema.getObjectType(type);
        if (type.endsWith(FacetTypes.SUFFIX)) {
            var entry = schema.getObjectType(basis(object).orElseThrow());
            return entry.getFieldDefinition(field);
        }
        return object.getFieldDefinition(field);
    }

    private static Optional<Set<String>> declared(GraphQLDirectiveContainer container) {
        return Optional.ofNullable(container.getAppliedDirective(DIRECTIVE)).map(rule -> {
            Collection<?> roles = rule.getArgument("roles").getValue();
            return roles.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        });
    }
}
