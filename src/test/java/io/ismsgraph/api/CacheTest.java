package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.graph.GraphReader;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of earlier requests, and that it has bounds. */
class CacheTest {

    private final DocumentCache documents = new DocumentCache();
    private GraphExecution execution;
    private GraphQL graphql;

    @BeforeEach
    void start() {
        var compiler = new Compiler(GraphSchema.of(ProductFiles.read("classpath:")));
        execution = new GraphExecution(compiler, new NothingThere());
        graphql = ApiConfiguration.source(compiler, execution, documents).graphQl();
    }

    /** A graph without anything in it. */
    private static final class NothingThere implements GraphReader {

        @Override
        public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters) {
            var row = new ArrayList<@Nullable Object>();
            row.add(null);
            return row;
        }

        @Override
        public long now() {
            return 0;
        }

        @Override
        public @Nullable String complaint(String statement, Map<String, @Nullable Object> parameters) {
            return null;
        }
    }

    @Test
    void keepsSoManyAndNoMore() {
        for (int i = 0; i < GraphExecution.MOST + 100; i++) {
            assertThat(graphql.execute("{ a" + i + ": system(id: \"x\") { id } }")
                            .getErrors())
                    .isEmpty();
        }
        assertThat(documents.size()).isPositive().isLessThanOrEqualTo(DocumentCache.MOST);
        assertThat(execution.size()).isPositive().isLessThanOrEqualTo(GraphExecution.MOST);
    }

    @Test
    void keepsOneOfEachShapeOnly() {
        for (int i = 0; i < 50; i++) {
            var id = "x" + i;
            graphql.execute(input ->
                    input.query("query Q($id: ID!) { system(id: $id) { id } }").variables(Map.of("id", id)));
        }
        assertThat(documents.size()).isOne();
        assertThat(execution.size()).isOne();
    }
}
