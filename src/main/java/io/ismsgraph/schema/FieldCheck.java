package io.ismsgraph.schema;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the source of a field can give what the field promises, and reads the arguments it takes. */
final class FieldCheck {

    private static final Set<String> CLOCKS = Set.of("asOf", "knownAt");
    private static final Set<String> OF_LISTS = Set.of("where", "orderBy", "first", "after", "last", "before");

    private static final Set<String> ROOTS = Set.of("Query", "Mutation");

    private static final Set<String> OF_OWNERS = Set.of("owns", "shows");

    static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final GraphQLSchema schema;
    private final Map<FieldCoordinates, FieldSource> sources;
    private final SchemaFiles locations;
    private final List<Fault> faults = new ArrayList<>();

    FieldCheck(GraphQLSchema schema, Map<FieldCoordinates, FieldSource> sources, SchemaFiles locations) {
        this.schema = schema;
        this.sources = sources;
        this.locations = locations;
    }

    List<Fault> faults() {
        sources.forEach((coordinates, source) -> {
            type(coordinates, source);
            field(coordinates).getArguments().stream()
                    .map(GraphQLArgument::getName)
                    .filter(name -> !reads(coordinates, source, name))
                    .forEach(name -> fault(coordinates, "takes an argument " + name + " that nothing reads"));
        });
        return faults;
    }

    private void type(FieldCoordinates coordinates, FieldSource source) {
        var type = GraphQLTypeUtil.unwrapNonNull(field(coordinates).getType());
        var named = GraphQLTypeUtil.unwrapAll(type);
        switch (source) {
            case FieldSource.Hop hop -> {
                name(coordinates, "@hop(type:", hop.type());
                if (hop.targets().isEmpty() || type instanceof GraphQLList) {
                    fault(coordinates, "is a hop: it leads to one node, or to a connection of nodes");
                }
                if (!hop.outgoing() && OF_OWNERS.stream().anyMatch(field(coordinates)::hasAppliedDirective)) {
                    fault(coordinates, "cannot hand on ownership: a fact is its first node's, so declare it there");
                }
            }
            case FieldSource.Reference reference -> {
                name(coordinates, "@reference(property:", reference.property());
                if (!NodeTypes.isNode(schema, reference.target()) || type instanceof GraphQLList) {
                    fault(coordinates, "is a reference: it leads to one node of one type");
                }
            }
            case FieldSource.Lookup _ -> {
                if (type instanceof GraphQLList) {
                    fault(coordinates, "finds one node: return a connection for all, or write a question");
                }
            }
            case FieldSource.Column column -> {
                name(coordinates, "@property(name:", column.name());
                if (named instanceof GraphQLCompositeType && (type instanceof GraphQLList || !isOne(named))) {
                    fault(coordinates, "is a column: it holds a value, one node or a Fact; make it a question");
                }
            }
            case FieldSource.Property property -> name(coordinates, "@property(name:", property.name());
            case FieldSource.Question _,
                    FieldSource.All _,
                    FieldSource.Paging _,
                    FieldSource.Facet _,
                    FieldSource.Figure _,
                    FieldSource.Several _,
                    FieldSource.Search _,
                    FieldSource.Labels _ -> {}
            case FieldSource.Mutation mutation -> {
                if (mutation.targets().isEmpty() || type instanceof GraphQLList) {
                    fault(coordinates, "is a mutation: it answers one node");
                }
            }
            case FieldSource.Service _ -> {
                if (!ROOTS.contains(coordinates.getTypeName())) {
                    fault(coordinates, "is no root: only these are answered by the service, with all that is below");
                }
            }
        }
    }

    /** Names stand in statements as they are. */
    private void name(FieldCoordinates coordinates, String place, String name) {
        if (!NAME.matcher(name).matches()) {
            fault(
                    coordinates,
                    place + " \"" + name + "\") is no name of the graph: letters, digits and _, no digit first");
        }
    }

    private boolean isOne(GraphQLNamedType type) {
        return type.getName().equals("Fact")
                || !NodeTypes.of(schema, type.getName()).isEmpty();
    }

    private boolean reads(FieldCoordinates coordinates, FieldSource source, String argument) {
        if (coordinates.getTypeName().equals("Query") && CLOCKS.contains(argument)) {
            return true;
        }
        return switch (source) {
            case FieldSource.Hop _, FieldSource.All _ -> isConnection(coordinates) && OF_LISTS.contains(argument);
            case FieldSource.Lookup lookup ->
                lookup.targets().stream()
                        .allMatch(type -> sources.get(FieldCoordinates.coordinates(type, argument))
                                instanceof FieldSource.Property);
            case FieldSource.Question _,
                    FieldSource.Facet _,
                    FieldSource.Figure _,
                    FieldSource.Service _,
                    FieldSource.Mutation _ -> true;
            case FieldSource.Several _ -> argument.equals("ids");
            case FieldSource.Search _ -> List.of("text", "kinds").contains(argument) || OF_LISTS.contains(argument);
            case FieldSource.Labels _ -> argument.equals("enum");
            case FieldSource.Paging part -> part == FieldSource.Paging.OVER;
            case FieldSource.Property _, FieldSource.Reference _, FieldSource.Column _ -> false;
        };
    }

    private boolean isConnection(FieldCoordinates coordinates) {
        return GraphQLTypeUtil.unwrapAll(field(coordinates).getType()).getName().endsWith("Connection");
    }

    private GraphQLFieldDefinition field(FieldCoordinates coordinates) {
        return Objects.requireNonNull(schema.getFieldDefinition(coordinates));
    }

    private void fault(FieldCoordinates coordinates, String message) {
        faults.add(new Fault(locations.fileOf(field(coordinates)), coordinates.toString(), message));
    }
}
