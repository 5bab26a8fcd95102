package io.ismsgraph.schema;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SDLDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types as they are written, and what the fields of them are. What is derived is added to them. */
final class WrittenTypes {

    private static final String CONNECTION = "Connection";

    private final TypeDefinitionRegistry registry;
    private final Set<String> questions;
    private final Set<String> nodeTypes;

    /**
     * @param questions names of the question files
     */
    WrittenTypes(TypeDefinitionRegistry registry, Set<String> questions) {
        this.registry = registry;
        this.questions = questions;
        this.nodeTypes = objects().stream()
                .filter(WrittenTypes::isNode)
                .map(ObjectTypeDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<ObjectTypeDefinition> objects() {
        return List.copyOf(registry.getTypes(ObjectTypeDefinition.class));
    }

    static boolean isNode(ObjectTypeDefinition type) {
        return type.getImplements().stream()
                .anyMatch(name -> ((TypeName) name).getName().equals("Node"));
    }

    /** Whether nodes of the graph are of the type of this name. */
    boolean isNode(String type) {
        return nodeTypes.contains(type);
    }

    static boolean isHop(FieldDefinition field) {
        return field.hasDirective("hop");
    }

    boolean isQuestion(String type, FieldDefinition field) {
        return questions.contains(type + "." + field.getName() + ".cypher");
    }

    /** Whether a field of a node shows what the node itself holds: one value, or a list of them. */
    boolean isProperty(String type, FieldDefinition field) {
        var target = target(field);
        return (registry.scalars().containsKey(target) || isEnum(target)) && !isQuestion(type, field);
    }

    boolean isEnum(String type) {
        return find(type, EnumTypeDefinition.class).isPresent();
    }

    static String target(FieldDefinition field) {
        return TypeUtil.unwrapAll(field.getType()).getName();
    }

    /** The connection a field returns; empty if it returns something else. */
    static String connection(FieldDefinition field) {
        return target(field).endsWith(CONNECTION) ? target(field) : "";
    }

    /** What the entries of a connection are called. */
    static String edge(String connection) {
        return stem(connection) + "Edge";
    }

    /** The type of what is connected: what the written edge says, or else what the connection is named after. */
    String connected(String connection) {
        return find(edge(connection), ObjectTypeDefinition.class)
                .map(WrittenTypes::node)
                .orElse(stem(connection));
    }

    private static String stem(String connection) {
        return connection.substring(0, connection.length() - CONNECTION.length());
    }

    private static String node(ObjectTypeDefinition edge) {
        return edge.getFieldDefinitions().stream()
                .filter(field -> field.getName().equals("node"))
                .map(WrittenTypes::target)
                .findFirst()
                .orElse("");
    }

    boolean has(String type) {
        return registry.hasType(TypeName.newTypeName(type).build());
    }

    <T extends TypeDefinition<?>> Optional<T> find(String name, Class<T> kind) {
        return Optional.ofNullable(registry.getTypeOrNull(name, kind));
    }

    void add(SDLDefinition<?> definition) {
        registry.add(definition).ifPresent(error -> {
            throw new SchemaException(List.of(new Fault("graphql", definition.toString(), error.getMessage())));
        });
    }

    /** Adds a definition in the place of the one that was written. */
    void replace(ObjectTypeDefinition written, ObjectTypeDefinition changed) {
        registry.remove(written);
        add(changed);
    }
}
