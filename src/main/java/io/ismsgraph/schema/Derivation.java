package io.ismsgraph.schema;

import static graphql.language.InputObjectTypeDefinition.newInputObjectDefinition;
import static io.ismsgraph.schema.Definitions.field;
import static io.ismsgraph.schema.Definitions.input;
import static io.ismsgraph.schema.Definitions.listOf;
import static io.ismsgraph.schema.Definitions.nonNull;
import static io.ismsgraph.schema.Definitions.type;
import static io.ismsgraph.schema.Definitions.words;

import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds to the written types what follows from them: connections and edges, {@code where} and order inputs, and the
 * arguments of fields that return connections.
 */
final class Derivation {

    private static final String CONNECTION = "Connection";

    private final TypeDefinitionRegistry registry;
    private final Set<String> questions;
    private final Set<String> nodeTypes = new LinkedHashSet<>();
    private final Set<String> filters = new LinkedHashSet<>();

    private Derivation(TypeDefinitionRegistry registry, Set<String> questions) {
        this.registry = registry;
        this.questions = questions;
    }

    /**
     * Extends the registry in place.
     *
     * @param questions names of the question files: what they compute cannot be filtered or ordered by
     */
    static void extend(TypeDefinitionRegistry registry, Set<String> questions) {
        Extensions.merge(registry);
        var derivation = new Derivation(registry, questions);
        var objects = List.copyOf(registry.getTypes(ObjectTypeDefinition.class));
        objects.stream().filter(Derivation::isNode).forEach(type -> derivation.nodeTypes.add(type.getName()));
        objects.stream().filter(Derivation::isNode).forEach(derivation::inputs);
        derivation.connections(objects);
        objects.forEach(derivation::fields);
    }

    static boolean isNode(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .anyMatch(name -> ((TypeName) name).getName().equals("Node"));
    }

    private void inputs(ObjectTypeDefinition type) {
        var where = new ArrayList<InputValueDefinition>();
        var order = new ArrayList<InputValueDefinition>();
        var name = type.getName();
        where.add(input("and", listOf(name + "Where"), "All of these."));
        where.add(input("or", listOf(name + "Where"), "At least one of these."));
        where.add(
                input("not", type(name + "Where"), "None of what this finds; what has no value counts as not found."));
        for (var field : type.getFieldDefinitions()) {
            var target = TypeUtil.unwrapAll(field.getType()).getName();
            if (isHop(field)) {
                if (nodeTypes.contains(target)) {
                    where.add(input(field.getName(), type(target + "Where"), "There is one, and it is like this."));
                }
            } else if (isProperty(name, field) && !(unwrapped(field.getType()) instanceof ListType)) {
                where.add(input(field.getName(), type(filter(target)), "What its value is like."));
                order.add(input(field.getName(), type("SortDirection"), "By this value."));
            }
        }
        add(newInputObjectDefinition()
                .name(name + "Where")
                .description(words("Which of them. All that is said here must hold."))
                .inputValueDefinitions(where)
                .build());
        add(newInputObjectDefinition()
                .name(name + "Order")
                .directive(Directive.newDirective().name("oneOf").build())
                .description(words("By what to order: one key in each; the next one decides where this one ties."))
                .inputValueDefinitions(order)
                .build());
    }

    private boolean isProperty(String type, FieldDefinition field) {
        var target = TypeUtil.unwrapAll(field.getType()).getName();
        var isValue = registry.scalars().containsKey(target)
                || find(target, EnumTypeDefinition.class).isPresent();
        return isValue && !isQuestion(type, field);
    }

    private boolean isQuestion(String type, FieldDefinition field) {
        return questions.contains(type + "." + field.getName() + ".cypher");
    }

    private String filter(String target) {
        var name = target + "Filter";
        if (filters.add(name)) {
            var scalar = find(target, EnumTypeDefinition.class).isEmpty();
            var keys = new ArrayList<InputValueDefinition>();
            for (var operator : Operator.of(target, scalar)) {
                var operand =
                        switch (operator.operand()) {
                            case SAME -> type(target);
                            case LIST -> listOf(target);
                            case AGE -> type("Duration");
                            case BOOLEAN -> type("Boolean");
                        };
                keys.add(input(operator.key(), operand, operator.description()));
            }
            add(newInputObjectDefinition()
                    .name(name)
                    .description(words("What a value is like. All that is said here must hold."))
                    .inputValueDefinitions(keys)
                    .build());
        }
        return name;
    }

    private void connections(List<ObjectTypeDefinition> objects) {
        var wanted = new LinkedHashSet<String>();
        objects.forEach(type -> type.getFieldDefinitions().forEach(field -> wanted.add(connectionOf(field))));
        wanted.remove("");
        wanted.stream()
                .filter(name -> !registry.hasType(TypeName.newTypeName(name).build()))
                .forEach(this::connection);
    }

    private static String connectionOf(FieldDefinition field) {
        var name = TypeUtil.unwrapAll(field.getType()).getName();
        return name.endsWith(CONNECTION) ? name : "";
    }

    private void connection(String name) {
        var stem = name.substring(0, name.length() - CONNECTION.length());
        var edgeName = stem + "Edge";
        var written = find(edgeName, ObjectTypeDefinition.class);
        var node = written.map(edge -> nodeOf(edge)).orElse(stem);
        var own = written.map(ObjectTypeDefinition::getFieldDefinitions)
                .orElse(List.of(field("node", nonNull(type(node)), "The node.")));
        var edgeFields = new ArrayList<>(own);
        edgeFields.add(field("cursor", nonNull(type("String")), "Where to go on after this edge."));
        if (nodeTypes.contains(node)) {
            edgeFields.add(field("fact", type("Fact"), "The fact that leads here; nothing where no fact does."));
        }
        written.ifPresent(registry::remove);
        add(ObjectTypeDefinition.newObjectTypeDefinition()
                .name(edgeName)
                .description(
                        written.map(ObjectTypeDefinition::getDescription).orElse(words("One entry of a connection.")))
                .fieldDefinitions(edgeFields)
                .build());
        add(ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(words("A page of a list, and what is known of the whole."))
                .fieldDefinition(field("edges", nonNull(listOf(edgeName)), "The entries, each with how it got here."))
                .fieldDefinition(field("nodes", nonNull(listOf(node)), "The entries alone."))
                .fieldDefinition(field("pageInfo", nonNull(type("PageInfo")), "Where the page lies."))
                .fieldDefinition(field("totalCount", nonNull(type("Int")), "How many there are on all pages."))
                .build());
    }

    private static String nodeOf(ObjectTypeDefinition edge) {
        return edge.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("node"))
                .map(field -> TypeUtil.unwrapAll(field.getType()).getName())
                .findFirst()
                .orElse("");
    }

    private void fields(ObjectTypeDefinition type) {
        var changed = type.transform(builder -> builder.fieldDefinitions(type.getFieldDefinitions().stream()
                .map(field -> withArguments(type.getName(), field))
                .toList()));
        if (registry.types().containsKey(type.getName()) && !type.getName().endsWith("Edge")) {
            registry.remove(type);
            add(changed);
        }
    }

    private FieldDefinition withArguments(String type, FieldDefinition field) {
        var root = type.equals("Query");
        var arguments = new ArrayList<>(field.getInputValueDefinitions());
        var connection = connectionOf(field);
        if (!connection.isEmpty()) {
            var stem = connection.substring(0, connection.length() - CONNECTION.length());
            var node = find(stem + "Edge", ObjectTypeDefinition.class)
                    .map(Derivation::nodeOf)
                    .orElse(stem);
            // A question declares what it filters by itself, and its key is its order.
            if (nodeTypes.contains(node) && (isHop(field) || (root && !isQuestion(type, field)))) {
                addMissing(arguments, input("where", type(node + "Where"), "Which of them; all if nothing."));
                addMissing(arguments, input("orderBy", listOf(node + "Order"), "In which order; by id if nothing."));
            }
            addMissing(arguments, input("first", type("Int"), "At most so many; 25 if nothing."));
            addMissing(arguments, input("after", type("String"), "Those after this cursor."));
        }
        if (root) {
            addMissing(arguments, input("asOf", type("DateTime"), "The moment in the world; now if nothing."));
            addMissing(arguments, input("knownAt", type("DateTime"), "The moment of our knowledge; now if nothing."));
        }
        return field.transform(builder -> builder.inputValueDefinitions(arguments));
    }

    private static void addMissing(List<InputValueDefinition> arguments, InputValueDefinition more) {
        if (arguments.stream().noneMatch(argument -> argument.getName().equals(more.getName()))) {
            arguments.add(more);
        }
    }

    static boolean isHop(FieldDefinition field) {
        return field.hasDirective("hop");
    }

    private static Type<?> unwrapped(Type<?> type) {
        return type instanceof NonNullType nonNull ? nonNull.getType() : type;
    }

    private void add(SDLDefinition<?> definition) {
        registry.add(definition).ifPresent(error -> {
            throw new SchemaException(List.of(new Fault("graphql", definition.toString(), error.getMessage())));
        });
    }

    private <T extends TypeDefinition<?>> Optional<T> find(String name, Class<T> kind) {
        return Optional.ofNullable(registry.getTypeOrNull(name, kind));
    }
}
