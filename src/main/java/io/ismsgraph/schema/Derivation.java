package io.ismsgraph.schema;

import static io.ismsgraph.schema.Definitions.field;
import static io.ismsgraph.schema.Definitions.input;
import static io.ismsgraph.schema.Definitions.listOf;
import static io.ismsgraph.schema.Definitions.nonNull;
import static io.ismsgraph.schema.Definitions.type;
import static io.ismsgraph.schema.Definitions.words;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds to the written types what follows from them: names of what is in the graph, connections and edges, {@code where} and
 * order inputs, the arguments of fields that return connections, and how all of it is watched.
 */
final class Derivation {

    private final WrittenTypes types;
    private final FacetTypes facets;

    private Derivation(WrittenTypes types) {
        this.types = types;
        this.facets = new FacetTypes(types);
    }

    /**
     * Extends the registry in place.
     *
     * @param questions names of the question files: what they compute cannot be filtered or ordered by
     */
    static void extend(TypeDefinitionRegistry registry, Set<String> questions) {
        Extensions.merge(registry);
        var types = new WrittenTypes(registry, questions);
        var derivation = new Derivation(types);
        var objects = types.objects();
        var inputs = new Inputs(types);
        objects.stream().filter(WrittenTypes::isNode).forEach(inputs::derive);
        new Enumerations(types).derive(objects);
        derivation.connections(objects);
        objects.forEach(derivation::fields);
        new LiveTypes(types).derive();
    }

    private void connections(List<ObjectTypeDefinition> objects) {
        var wanted = new LinkedHashSet<String>();
        objects.forEach(
                type -> type.getFieldDefinitions().forEach(field -> wanted.add(WrittenTypes.connection(field))));
        wanted.remove("");
        wanted.stream().filter(name -> !types.has(name)).forEach(this::connection);
    }

    private void connection(String name) {
        var node = types.connected(name);
        var edgeName = WrittenTypes.edge(name);
        types.find(edgeName, ObjectTypeDefinition.class)
                .ifPresentOrElse(
                        written -> types.replace(written, edge(written, node)),
                        () -> types.add(edge(plainEdge(edgeName, node), node)));
        var connection = ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(words("A page of a list, and what is known of the whole."))
                .fieldDefinition(field("edges", nonNull(listOf(edgeName)), "The entries, each with how it got here."))
                .fieldDefinition(field("nodes", nonNull(listOf(node)), "The entries alone."))
                .fieldDefinition(field("pageInfo", nonNull(type("PageInfo")), "Where the page lies."))
                .fieldDefinition(field("totalCount", nonNull(type("Int")), "How many there are on all pages."));
        facets.of(node)
                .map(type -> field("facets", nonNull(type(type)), "How many on all pages have which value."))
                .ifPresent(connection::fieldDefinition);
        types.add(connection.fieldDefinition(overTime()).build());
    }

    private static FieldDefinition overTime() {
        return field(
                        "over",
                        nonNull(listOf("MomentFacet")),
                        "How many there are at one moment after the other, as it is known at `knownAt`. At most 400.")
                .transform(over -> over.inputValueDefinitions(List.of(
                        input("from", nonNull(type("DateTime")), "The first moment in the world."),
                        input("to", nonNull(type("DateTime")), "The last one, if a step ends there."),
                        input("every", nonNull(type("Duration")), "From one to the next, on the Korean calendar."))));
    }

    private static ObjectTypeDefinition plainEdge(String name, String node) {
        return ObjectTypeDefinition.newObjectTypeDefinition()
                .name(name)
                .description(words("One entry of a connection."))
                .fieldDefinition(field("node", nonNull(type(node)), "The node."))
                .build();
    }

    private ObjectTypeDefinition edge(ObjectTypeDefinition own, String node) {
        return own.transform(edge -> {
            edge.fieldDefinition(field("cursor", nonNull(type("String")), "Where to go on after this edge."));
            if (types.isNode(node)) {
                edge.fieldDefinition(
                        field("fact", type("Fact"), "The fact that leads here; nothing where no fact does."));
            }
        });
    }

    private void fields(ObjectTypeDefinition type) {
        var changed = type.transform(builder -> builder.fieldDefinitions(type.getFieldDefinitions().stream()
                .map(field -> withArguments(type.getName(), field))
                .toList()));
        if (types.has(type.getName()) && !type.getName().endsWith("Edge")) {
            types.replace(type, changed);
        }
    }

    private FieldDefinition withArguments(String type, FieldDefinition field) {
        if (field.hasDirective("made")) {
            return field;
        }
        var root = type.equals("Query");
        var arguments = new ArrayList<>(field.getInputValueDefinitions());
        var connection = WrittenTypes.connection(field);
        if (!connection.isEmpty()) {
            var node = types.connected(connection);
            // A question declares what it filters by itself, and its key is its order.
            if (types.isNode(node) && (WrittenTypes.isHop(field) || (root && !types.isQuestion(type, field)))) {
                addMissing(arguments, input("where", type(node + "Where"), "Which of them; all if nothing."));
                addMissing(arguments, input("orderBy", listOf(node + "Order"), "In which order; by id if nothing."));
            }
            addMissing(arguments, input("first", type("Int"), "At most so many from the beginning; 25 if nothing."));
            addMissing(arguments, input("after", type("String"), "Those after this cursor."));
            addMissing(arguments, input("last", type("Int"), "At most so many from the end."));
            addMissing(
                    arguments,
                    input("before", type("String"), "Those before this cursor; alone, the last 25 of them."));
        }
        if (type.equals("Mutation")) {
            addMissing(arguments, input("act", type("ActInput"), "How it is done; once and for all if nothing."));
        }
        // What a value is called has no clock.
        if (root && !WrittenTypes.target(field).equals("EnumLabel")) {
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
}
