package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.graph.FailingReader;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A full house is said to be full at once, and places are given back whatever comes of an operation. */
class HouseTest {

    private static final GraphSchema SCHEMA = GraphSchema.of(ProductFiles.read("classpath:"));
    private static final String NODE = "query Q($id: ID!) { node(id: $id) { id } }";

    private final House house = new House(10);

    private GraphQL over(GraphReader reader) {
        return ApiConfiguration.source(
                        new Compiler(SCHEMA), reader, null, ServiceRoots.NONE, house, Duration.ofMinutes(1))
                .graphQl();
    }

    private static ExecutionResult ask(GraphQL graphql, String document, String id) {
        return graphql.execute(ExecutionInput.newExecutionInput(document)
                .variables(Map.of("id", id))
                .build());
    }

    private static void isFull(ExecutionResult result) {
        assertThat(result.isDataPresent()).isFalse();
        assertThat(result.getErrors()).singleElement().satisfies(error -> assertThat(error.getExtensions())
                .containsEntry("code", "UNAVAILABLE"));
    }

    @Test
    void takesMorePlacesForAStatementThatIsNew() {
        var graphql = over(FailingReader.answering(Collections.singletonList(null)));
        try (var _ = house.enter(true);
                var _ = house.enter(false)) {
            isFull(ask(graphql, NODE, "a"));
            assertThat(ask(graphql, "{ __typename }", "a").isDataPresent()).isTrue();
        }
        assertThat(ask(graphql, NODE, "a").isDataPresent()).isTrue();
        try (var _ = house.enter(true);
                var _ = house.enter(false)) {
            assertThat(ask(graphql, NODE, "b").isDataPresent()).isTrue();
            isFull(ask(graphql, "query R($id: ID!) { node(id: $id) { __typename } }", "b"));
        }
    }

    @Test
    void refusesWhoFindsItFull() {
        var graphql = over(FailingReader.answering(Collections.singletonList(null)));
        assertThat(ask(graphql, NODE, "a").isDataPresent()).isTrue();
        try (var _ = house.enter(true);
                var _ = house.enter(true)) {
            isFull(ask(graphql, NODE, "a"));
            isFull(ask(graphql, "{ __typename }", "a"));
        }
        assertThat(ask(graphql, NODE, "a").isDataPresent()).isTrue();
    }

    @Test
    void givesPlacesBackWhateverHappens() {
        var broken = over(FailingReader.broken());
        var late = over(FailingReader.failing("Neo.ClientError.Transaction.Terminated"));
        for (int i = 0; i < 20; i++) {
            ask(broken, NODE, "a");
            ask(late, NODE, "a");
            ask(late, "{ organisations(first: -1) { totalCount } }", "a");
            ask(late, "{ a: __type(name: \"A\") { name } b: __type(name: \"B\") { name } }", "a");
            ask(late, "{ organisations(first: 5000) { nodes { systems(first: 5000) { nodes { id } } } } }", "a");
        }
        try (var _ = house.enter(true);
                var _ = house.enter(true)) {
            isFull(ask(late, "{ __typename }", "a"));
        }
    }
}
