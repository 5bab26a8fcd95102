package io.ismsgraph.schema;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;

/** Which types of nodes a type of the schema stands for. */
final class NodeTypes {

    private NodeTypes() {}

    static boolean isNode(GraphQLSchema schema, String type) {
        return schema.getType(type) instanceof GraphQLObjectType object
                && object.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
    }

    /** Itself, those that implement it, or those it unites, in alphabetical order; none if one of them is no node. */
    static List<String> of(GraphQLSchema schema, String type) {
        var types =
                switch (schema.getType(type)) {
                    case GraphQLInterfaceType one ->
                        schema.getImplementations(one).stream()
                                .map(GraphQLNamedType::getName)
                                .sorted()
                                .toList();
                    case GraphQLUnionType union ->
                        union.getTypes().stream()
                                .map(GraphQLNamedType::getName)
                                .sorted()
                                .toList();
                    case null, default -> List.of(type);
                };
        return types.stream().allMatch(one -> isNode(schema, one)) ? types : List.of();
    }
}
