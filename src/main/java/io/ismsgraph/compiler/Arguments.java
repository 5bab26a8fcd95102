package io.ismsgraph.compiler;

import graphql.language.Argument;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;

/**
 * The arguments of one field of an operation, before variables are filled in. Compared by identity: each field of an
 * operation has its own.
 *
 * @param field the field's definition
 * @param given what the document gives
 */
record Arguments(GraphQLFieldDefinition field, List<Argument> given) {}
