package io.ismsgraph.compiler;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.ismsgraph.answer.Conversion;
import io.ismsgraph.schema.GraphSchema;
import java.util.HashMap;
import java.util.Map;

/** What becomes of a value of any property of nodes and facts, where a question shows several of different types alike. */
final class PropertyValues {

    private final GraphSchema schema;
    private final Map<String, Conversion> conversions = new HashMap<>();

    private PropertyValues(GraphSchema schema) {
        this.schema = schema;
    }

    static Conversion of(GraphSchema schema) {
        var values = new PropertyValues(schema);
        schema.nodeTypes("Node").forEach(type -> values.add(type, type));
        schema.relationshipTypes().forEach(values::addEdges);
        return new Conversion.OfProperty(values.conversions);
    }

    private void addEdges(String relationshipType) {
        schema.hops(relationshipType).keySet().forEach(hop -> {
            var target = GraphQLTypeUtil.unwrapAll(
                    schema.field(hop.getTypeName(), hop.getFieldName()).getType());
            if (target instanceof GraphQLObjectType connection && connection.getFieldDefinition("edges") != null) {
                var edge = connection.getFieldDefinition("edges").getType();
                add(relationshipType, GraphQLTypeUtil.unwrapAll(edge).getName());
            }
        });
    }

    private void add(String owner, String type) {
        schema.properties(type)
                .forEach((property, field) -> conversions.put(
                        owner + "." + property,
                        Conversion.scalar(GraphQLTypeUtil.unwrapAll(
                                        schema.field(type, field).getType())
                                .getName())));
    }
}
