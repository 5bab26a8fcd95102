package io.ismsgraph.schema;

import graphql.Scalars;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value may be promised only where the graph cannot break the promise: ids, list containers and what the engine makes. Of
 * columns that a question computes, the question promises it, see {@link ColumnCheck}.
 */
final class NullabilityCheck {

    private final GraphQLSchema schema;
    private final Map<FieldCoordinates, FieldSource> sources;
    private final SchemaFiles locations;

    NullabilityCheck(GraphQLSchema schema, Map<FieldCoordinates, FieldSource> sources, SchemaFiles locations) {
        this.schema = schema;
        this.sources = sources;
        this.locations = locations;
    }

    List<Fault> faults() {
        return sources.entrySet().stream()
                .filter(entry -> breaks(entry.getValue(), field(entry.getKey())))
                .map(entry -> new Fault(
                        locations.fileOf(field(entry.getKey())),
                        entry.getKey().toString(),
                        "promises a value the graph may not have: take the ! away"))
                .toList();
    }

    private GraphQLFieldDefinition field(FieldCoordinates coordinates) {
        var type = Objects.requireNonNull(schema.getObjectType(coordinates.getTypeName()));
        return type.getFieldDefinition(coordinates.getFieldName());
    }

    private static boolean breaks(FieldSource source, GraphQLFieldDefinition field) {
        var type = field.getType();
        var plain = GraphQLTypeUtil.unwrapNonNull(type);
        return switch (source) {
            case FieldSource.Property _ ->
                plain instanceof GraphQLList list
                        ? list.getWrappedType() instanceof GraphQLNonNull || type instanceof GraphQLNonNull
                        : type instanceof GraphQLNonNull && !isId(field);
            case FieldSource.Hop _ -> type instanceof GraphQLNonNull && !isConnection(field);
            case FieldSource.Reference _, FieldSource.Lookup _ -> type instanceof GraphQLNonNull;
            case FieldSource.All _,
                    FieldSource.Question _,
                    FieldSource.Column _,
                    FieldSource.Paging _,
                    FieldSource.Facet _,
                    FieldSource.Figure _,
                    FieldSource.Several _,
                    FieldSource.Search _,
                    FieldSource.Service _,
                    FieldSource.Labels _,
                    FieldSource.Mutation _ -> false;
        };
    }

    /** Nodes and facts have one; an id that names something else is a property like any other. */
    private static boolean isId(GraphQLFieldDefinition field) {
        return field.getName().equals("id") && GraphQLTypeUtil.unwrapAll(field.getType()) == Scalars.GraphQLID;
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection");
    }
}
