package io.ismsgraph.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The schema with the source of every field.
 *
 * @param graphql the executable schema
 * @param sources where each field's value comes from
 * @param questions all question files
 * @param predicates conditions that questions share
 * @param closedArguments arguments that whoever asks may not give, written as in {@code Type.field(argument:)}
 */
public record GraphSchema(
        GraphQLSchema graphql,
        Map<FieldCoordinates, FieldSource> sources,
        List<QuestionFile> questions,
        Map<String, String> predicates,
        Set<String> closedArguments) {

    /** Labels that mark candidates, those of the past with "Once" before them, and the type whose nodes bear them. */
    public static final Map<String, String> DERIVED_LABELS =
            Map.of("Certified", "Organisation", "Leaking", "Organisation", "Unpatched", "Touchpoint");

    /** Shortcuts of the present, and the types of the facts they follow from. */
    public static final Map<String, Set<String>> DERIVED_FACTS =
            Map.of("SHARED_BY", Set.of("OPERATES", "EXPOSES", "RESOLVES_TO"));

    /** What a shortcut tells of its way: the id of the organisation's own touchpoint. */
    private static final Set<String> DERIVED_PROPERTIES = Set.of("through");

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

    /**
     * Where a field's value comes from.
     *
     * @throws ClosedFieldException if it is closed to whoever asks
     */
    public FieldSource source(String type, String field) {
        var source = sources.get(FieldCoordinates.coordinates(type, field));
        if (source == null) {
            throw new ClosedFieldException(type + "." + field);
        }
        return source;
    }

    /**
     * Whether all arguments that a field is given are open to whoever asks.
     *
     * @throws ClosedFieldException if one is not
     */
    public void requireOpen(String type, String field, List<String> arguments) {
        for (var argument : arguments) {
            var coordinate = Permissions.coordinate(type, field, argument);
            if (closedArguments.contains(coordinate)) {
                throw new ClosedFieldException(coordinate);
            }
        }
    }

    /** The same, with the fields alone that one of some roles may ask for. */
    public GraphSchema openTo(Set<String> roles) {
        var permissions = permissions();
        var open = new LinkedHashMap<>(sources);
        open.keySet()
                .removeIf(field ->
                        Collections.disjoint(permissions.of(field.getTypeName(), field.getFieldName()), roles));
        return new GraphSchema(graphql, open, questions, predicates, permissions.closedArguments(roles));
    }

    /** Which roles may ask for what. */
    public Permissions permissions() {
        return new Permissions(graphql);
    }

    /** A field of an object type. */
    public GraphQLFieldDefinition field(String type, String field) {
        return Objects.requireNonNull(graphql.getObjectType(type)).getFieldDefinition(field);
    }

    /** Whether a root's type promises a value. */
    public boolean promises(String type, String root) {
        return field(type, root).getType() instanceof GraphQLNonNull;
    }

    /** Whether a root is answered by a part of the service, and not by the graph. */
    public boolean isOfService(String type, String root) {
        return sources.get(FieldCoordinates.coordinates(type, root)) instanceof FieldSource.Service;
    }

    /** All such roots. */
    public Set<FieldCoordinates> ofService() {
        return sources.entrySet().stream()
                .filter(source -> source.getValue() instanceof FieldSource.Service)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All mutation files. */
    public List<MutationFile> mutations() {
        return sources.values().stream()
                .filter(FieldSource.Mutation.class::isInstance)
                .map(source -> ((FieldSource.Mutation) source).file())
                .toList();
    }

    /** The properties of a node type that have stages, with these. */
    public Map<String, Lifecycle> lifecycles(String type) {
        var lifecycles = new TreeMap<String, Lifecycle>();
        properties(type).forEach((property, field) -> {
            if (GraphQLTypeUtil.unwrapAll(field(type, field).getType()) instanceof GraphQLEnumType stages) {
                Lifecycle.of(stages).ifPresent(lifecycle -> lifecycles.put(property, lifecycle));
            }
        });
        return lifecycles;
    }

    /** Whether nodes of the graph are of this type. */
    public boolean isNode(String type) {
        return NodeTypes.isNode(graphql, type);
    }

    /** Whether the engine makes the values of a type's fields. */
    public boolean isMade(String type) {
        return graphql.getType(type) instanceof GraphQLObjectType object && object.getAppliedDirective("made") != null;
    }

    /** The node types that a type name stands for, by themselves, as an interface or as a union; or else the type. */
    public List<String> nodeTypes(String type) {
        var types = NodeTypes.of(graphql, type);
        return types.isEmpty() ? List.of(type) : types;
    }

    /** The node types that some type names stand for together. */
    public List<String> nodeTypes(Set<String> types) {
        return types.stream()
                .flatMap(type -> nodeTypes(type).stream())
                .distinct()
                .toList();
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

    /** Those of the properties of a node type that tell who somebody is. */
    public Set<String> personal(String type) {
        var personal = new TreeSet<String>();
        properties(type).forEach((property, field) -> {
            if (field(type, field).hasAppliedDirective("personal")) {
                personal.add(property);
            }
        });
        return personal;
    }

    /** The node types that tell who somebody is. */
    public List<String> personalTypes() {
        return nodeTypes("Node").stream()
                .filter(type -> !personal(type).isEmpty())
                .toList();
    }

    /** The properties of facts of one type: what all have, and what edges show of these. A shortcut has its own. */
    public Set<String> edgeProperties(String relationshipType) {
        if (DERIVED_FACTS.containsKey(relationshipType)) {
            return DERIVED_PROPERTIES;
        }
        var properties = new TreeSet<>(FACT_PROPERTIES);
        hops(relationshipType).keySet().forEach(hop -> {
            var connection = graphql.getObjectType(
                    GraphQLTypeUtil.unwrapAll(graphql.getFieldDefinition(hop).getType())
                            .getName());
            var edges = connection == null ? null : connection.getFieldDefinition("edges");
            if (edges != null) {
                properties.addAll(
                        properties(GraphQLTypeUtil.unwrapAll(edges.getType()).getName())
                                .keySet());
            }
        });
        return properties;
    }

    /** Whether facts of a type lead from one of some node types to one of others; none named means any. */
    public boolean leads(String relationshipType, Set<String> from, Set<String> to) {
        return hops(relationshipType).entrySet().stream().anyMatch(entry -> {
            var here = List.of(entry.getKey().getTypeName());
            var there = entry.getValue().targets();
            return entry.getValue().outgoing()
                    ? meet(here, from) && meet(there, to)
                    : meet(there, from) && meet(here, to);
        });
    }

    private static boolean meet(List<String> types, Set<String> named) {
        return named.isEmpty() || types.stream().anyMatch(named::contains);
    }

    /** The hops over facts of a type, by the fields that make them. */
    public Map<FieldCoordinates, FieldSource.Hop> hops(String relationshipType) {
        var hops = new LinkedHashMap<FieldCoordinates, FieldSource.Hop>();
        sources.forEach((coordinates, source) -> {
            if (source instanceof FieldSource.Hop hop && hop.type().equals(relationshipType)) {
                hops.put(coordinates, hop);
            }
        });
        return hops;
    }

    /** The texts that are searched: of each node type the fields, with how their texts are taken apart. */
    public Map<String, Map<String, SearchedText>> searched() {
        var searched = new TreeMap<String, Map<String, SearchedText>>();
        sources.forEach((coordinates, source) -> {
            var directive =
                    field(coordinates.getTypeName(), coordinates.getFieldName()).getAppliedDirective("search");
            if (directive != null && source instanceof FieldSource.Property && isNode(coordinates.getTypeName())) {
                searched.computeIfAbsent(coordinates.getTypeName(), _ -> new LinkedHashMap<>())
                        .put(
                                coordinates.getFieldName(),
                                SearchedText.valueOf(Objects.toString(
                                        directive.getArgument("as").getValue())));
            }
        });
        return searched;
    }

    /** Whose nodes are. */
    public Ownership ownership(Ownership.Asker asker) {
        return new Ownership(this, asker);
    }

    /** What the values of each enum are called, in the order of their declaration. */
    public Map<String, Map<String, Label>> labels() {
        return Label.all(graphql);
    }

    /** The types an argument has that a question reads. */
    public Set<String> inputs(QuestionFile question, String argument) {
        return new Lineage(graphql, sources).inputs(question.coordinate(), argument);
    }

    /** The file a field is written in. */
    public String fileOf(FieldCoordinates coordinates) {
        return SchemaReader.fileOf(Objects.requireNonNull(graphql.getFieldDefinition(coordinates)));
    }
}
