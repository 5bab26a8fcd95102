package io.ismsgraph.schema;

import graphql.schema.GraphQLFieldDefinition;

/** Which file a field is written in. */
@FunctionalInterface
interface SchemaFiles {

    String fileOf(GraphQLFieldDefinition field);
}
