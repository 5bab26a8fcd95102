package io.ismsgraph.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The schema with the source of every field.
 *
 * @param graphql the executable schema
 * @param sources where each field's value comes from
 * @param questions all question files with their variants
 * @param predicates conditions that questions share
 */
public record GraphSchema(
        GraphQLSchema graphql,
        Map<FieldCoordinates, FieldSource> sources,
        List<QuestionFile> questions,
        Map<String, String> predicates) {

    /** Labels that mark candidates of the present, and the type whose nodes bear them. */
    public static final Map<String, String> DERIVED_LABELS =
            Map.of("Certified", "Organisation", "Leaking", "Organisation", "Unpatched", "Touchpoint");

    /** Properties every version of every fact has. */
    public static final Set<String> FACT_PROPERTIES =
            Set.of("fact", "by", "source", "observedAt", "validFrom", "validTo", "recordedFrom", "recordedTo");

    /**
     * Reads the files.
     *
     * @throws SchemaException naming every file and coordinate that cannot work
     */
    public static GraphSchema of(ProductFiles files) {
        return new SchemaReader(files).read();
    }

    /** Where a field's value comes from. */
    public FieldSource source(String type, String field) {
        return Objects.requireNonNull(
                sources.get(FieldCoordinates.coordinates(type, field)), () -> type + "." + field + " has no source");
    }

    /** A field of an object type. */
    public GraphQLFieldDefinition field(String type, String field) {
        return Objects.requireNonNull(graphql.getObjectType(type)).getFieldDefinition(field);
    }

    /** Whether nodes of the graph are of this type. */
    public boolean isNode(String type) {
        return graphql.getType(type) instanceof GraphQLObjectType object
                && object.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
    }

    /** The node types that a type name stands for: itself, or those that implement it. */
    public List<String> nodeTypes(String type) {
        if (graphql.getType(type) instanceof GraphQLInterfaceType one) {
            return graphql.getImplementations(one).stream()
                    .map(GraphQLObjectType::getName)
                    .sorted()
                    .toList();
        }
        return List.of(type);
    }

    /** All relationship types the schema names. */
    public Set<String> relationshipTypes() {
        return sources.values().stream()
                .filter(FieldSource.Hop.class::isInstance)
                .map(source -> ((FieldSource.Hop) source).type())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The properties of a node type: the graph's names, with the field that shows each. */
    public Map<String, String> properties(String type) {
        var properties = new LinkedHashMap<String, String>();
        for (var field : Objects.requireNonNull(graphql.getObjectType(type)).getFieldDefinitions()) {
            if (sources.get(FieldCoordinates.coordinates(type, field.getName())) instanceof FieldSource.Property one) {
                properties.put(one.name(), field.getName());
            }
        }
        return properties;
    }

    /** The properties of facts: what all have, and what edges show of some. */
    public Set<String> edgeProperties() {
        var properties = new TreeSet<>(FACT_PROPERTIES);
        sources.forEach((coordinates, source) -> {
            if (coordinates.getTypeName().endsWith("Edge") && source instanceof FieldSource.Property one) {
                properties.add(one.name());
            }
        });
        return properties;
    }

    /** The variants of a question, the plain one under the empty name. */
    public Map<String, QuestionFile> variants(String coordinate) {
        return questions.stream()
                .filter(file -> file.coordinate().equals(coordinate))
                .collect(Collectors.toMap(QuestionFile::variant, file -> file));
    }
}
