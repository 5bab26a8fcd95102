package io.ismsgraph.schema;

import static graphql.language.InputObjectTypeDefinition.newInputObjectDefinition;
import static io.ismsgraph.schema.Definitions.input;
import static io.ismsgraph.schema.Definitions.listOf;
import static io.ismsgraph.schema.Definitions.type;
import static io.ismsgraph.schema.Definitions.words;

import graphql.language.Directive;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Derives from a node type by what its nodes can be filtered and ordered. */
final class Inputs {

    private final WrittenTypes types;
    private final Set<String> filters = new LinkedHashSet<>();

    Inputs(WrittenTypes types) {
        this.types = types;
    }

    /** Adds the {@code where} and order inputs of a node type. */
    void derive(ObjectTypeDefinition type) {
        var name = type.getName();
        add(name + "Where", "Which of them. All that is said here must hold.", where(type));
        order(
                name + "Order",
                "By what to order: one key in each; the next one decides where this one ties.",
                type.getFieldDefinitions().stream()
                        .flatMap(field -> orders(name, field).stream())
                        .toList());
    }

    private void order(String name, String description, List<InputValueDefinition> keys) {
        types.add(newInputObjectDefinition()
                .name(name)
                .directive(Directive.newDirective().name("oneOf").build())
                .description(words(description))
                .inputValueDefinitions(keys)
                .build());
    }

    /** By a value of its own, by what a hop leads to, or by how many it leads to. */
    private Optional<InputValueDefinition> orders(String name, FieldDefinition field) {
        var target = WrittenTypes.target(field);
        if (WrittenTypes.isHop(field)) {
            return types.isNode(target)
                    ? Optional.of(input(field.getName(), type(target + "Order"), "By what it leads to."))
                    : connected(field).map(_ -> input(field.getName(), type(countOrder()), "By how many there are."));
        }
        return types.isProperty(name, field) && !isList(field)
                ? Optional.of(input(field.getName(), type("SortDirection"), "By this value."))
                : Optional.empty();
    }

    /** The type of the nodes that a hop to many leads to, if it is one. */
    private Optional<String> connected(FieldDefinition field) {
        return Optional.of(WrittenTypes.connection(field))
                .filter(connection -> !connection.isEmpty())
                .map(types::connected)
                .filter(types::isNode);
    }

    private String countOrder() {
        var name = "CountOrder";
        if (filters.add(name)) {
            order(
                    name,
                    "By a number of nodes.",
                    List.of(input(Quantifier.COUNT.key(), type("SortDirection"), Quantifier.COUNT.description())));
        }
        return name;
    }

    private List<InputValueDefinition> where(ObjectTypeDefinition type) {
        var name = type.getName();
        var where = new ArrayList<InputValueDefinition>();
        where.add(input("and", listOf(name + "Where"), "All of these."));
        where.add(input("or", listOf(name + "Where"), "At least one of these."));
        where.add(
                input("not", type(name + "Where"), "None of what this finds; what has no value counts as not found."));
        for (var field : type.getFieldDefinitions()) {
            var target = WrittenTypes.target(field);
            if (WrittenTypes.isHop(field)) {
                hop(field, where);
            } else if (types.isProperty(name, field)) {
                var filter = isList(field) ? listFilter(target) : filter(target);
                where.add(input(field.getName(), type(filter), "What its value is like."));
            }
        }
        return where;
    }

    /** To one node, or to many of one type. */
    private void hop(FieldDefinition field, List<InputValueDefinition> where) {
        var target = WrittenTypes.target(field);
        if (types.isNode(target)) {
            where.add(input(field.getName(), type(target + "Where"), "There is one, and it is like this."));
        } else {
            connected(field)
                    .map(_ -> input(field.getName(), type(hopFilter(target)), "How many of them are like what."))
                    .ifPresent(where::add);
        }
    }

    private String hopFilter(String connection) {
        var name = connection + "Filter";
        if (filters.add(name)) {
            var node = types.connected(connection);
            var keys = new ArrayList<InputValueDefinition>();
            for (var quantifier : Quantifier.values()) {
                var said = quantifier == Quantifier.COUNT ? countFilter() : node + "Where";
                keys.add(input(quantifier.key(), type(said), quantifier.description()));
            }
            add(name, "How many of those a list holds are like what. All that is said here must hold.", keys);
        }
        return name;
    }

    private String countFilter() {
        var name = "CountFilter";
        if (filters.add(name)) {
            add(name, "What a number of nodes is like. All that is said here must hold.", keys("Int", Operator.COUNTS));
        }
        return name;
    }

    private String filter(String target) {
        var name = target + "Filter";
        if (filters.add(name)) {
            var operators = Operator.of(target, !types.isEnum(target));
            add(name, "What a value is like. All that is said here must hold.", keys(target, operators));
        }
        return name;
    }

    private String listFilter(String target) {
        var name = target + "ListFilter";
        if (filters.add(name)) {
            add(name, "What a list of values is like. All that is said here must hold.", keys(target, Operator.LISTS));
        }
        return name;
    }

    private static List<InputValueDefinition> keys(String target, Collection<Operator> operators) {
        return operators.stream()
                .map(operator -> input(operator.key(), operand(operator, target), operator.description()))
                .toList();
    }

    private static Type<?> operand(Operator operator, String target) {
        return switch (operator.operand()) {
            case SAME -> type(target);
            case LIST, SOME_OF_LIST -> listOf(target);
            case AGE, PERIOD -> type("Duration");
            case BOOLEAN -> type("Boolean");
        };
    }

    static boolean isList(FieldDefinition field) {
        var type = field.getType();
        return (type instanceof NonNullType nonNull ? nonNull.getType() : type) instanceof ListType;
    }

    private void add(String name, String description, List<InputValueDefinition> keys) {
        types.add(newInputObjectDefinition()
                .name(name)
                .description(words(description))
                .inputValueDefinitions(keys)
                .build());
    }
}
