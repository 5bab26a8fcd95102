package io.ismsgraph.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schema is the manual: everything in it says what it is. */
class DescriptionsTest {

    private static final GraphSchema SCHEMA = GraphSchema.of(ProductFiles.read("classpath:"));

    @Test
    void everythingIsDescribed() {
        var silent = new ArrayList<String>();
        for (var type : SCHEMA.graphql().getAllTypesAsList()) {
            if (!type.getName().startsWith("__")) {
                parts(type.getName(), type)
                        .filter(part -> part.element().getDescription() == null
                                || part.element().getDescription().isBlank())
                        .forEach(part -> silent.add(part.coordinate()));
            }
        }
        assertThat(silent).isEmpty();
    }

    private record Part(String coordinate, GraphQLNamedSchemaElement element) {}

    private static Stream<Part> parts(String coordinate, GraphQLNamedSchemaElement element) {
        return Stream.concat(
                Stream.of(new Part(coordinate, element)),
                children(element).stream().flatMap(child -> parts(coordinate + "." + child.getName(), child)));
    }

    private static List<? extends GraphQLDirectiveContainer> children(GraphQLNamedSchemaElement element) {
        return switch (element) {
            case GraphQLFieldsContainer type -> type.getFieldDefinitions();
            case GraphQLFieldDefinition field -> field.getArguments();
            case GraphQLInputObjectType input -> input.getFieldDefinitions();
            case GraphQLEnumType one -> one.getValues();
            default -> List.of();
        };
    }

    @Test
    void everyRootTakesBothClocks() {
        // What a value is called has no time, and what a part of the service tells is not the graph's.
        assertThat(SCHEMA.graphql().getQueryType().getFieldDefinitions())
                .filteredOn(
                        field -> !field.getName().equals("enumLabels") && !SCHEMA.isOfService("Query", field.getName()))
                .allSatisfy(field -> assertThat(field.getArguments())
                        .extracting(GraphQLNamedSchemaElement::getName)
                        .contains("asOf", "knownAt"));
    }
}
