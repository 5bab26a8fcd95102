package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import io.ismsgraph.compiler.Compiler;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.FailingReader;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of earlier requests, and that it has bounds. */
class CacheTest {

    private final DocumentCache documents = new DocumentCache();
    private OperationCache operations;
    private GraphQL graphql;

    @BeforeEach
    void start() {
        var compiler = new Compiler(GraphSchema.of(ProductFiles.read("classpath:")));
        operations = new OperationCache(compiler);
        var reader = FailingReader.answering(Collections.singletonList(null));
        var execution = new GraphExecution(compiler, reader, null, operations, new House(10), Duration.ofMinutes(1));
        graphql = ApiConfiguration.source(compiler, reader, ServiceRoots.NONE, execution, documents)
                .graphQl();
    }

    @Test
    void keepsSoMuchAndNoMore() {
        var comment = "# " + "x".repeat(19_900) + "\n";
        for (int i = 0; i < 500; i++) {
            assertThat(graphql.execute(comment + "{ a" + i + ": system(id: \"x\") { id } }")
                            .getErrors())
                    .isEmpty();
        }
        assertThat(documents.weight()).isPositive().isLessThanOrEqualTo(DocumentCache.MOST);
        assertThat(operations.weight()).isPositive().isLessThanOrEqualTo(OperationCache.MOST);
    }

    @Test
    void keepsNoDocumentWithMistakes() {
        for (var document : List.of("{ nothing }", "{ system(id:", "{ system { id } }")) {
            assertThat(graphql.execute(document).getErrors()).isNotEmpty();
        }
        assertThat(documents.size()).isZero();
        assertThat(operations.size()).isZero();
    }

    /** What is kept serves everybody, so it holds nobody's values. */
    @Test
    void keepsNoValuesOfWhoAskedFirst() {
        var secret = "the first one's secret";
        var compiler = new Compiler(GraphSchema.of(ProductFiles.read("classpath:")));
        var document = "query Q($w: OrganisationWhere, $first: Int, $after: String, $name: String!) {"
                + " organisations(where: $w, first: $first, after: $after) { nodes { id systems(where: {name: {eq:"
                + " $name}}) { totalCount } } edges { cursor } } sharedUnpatchedTouchpoints(certified: $w) { nodes {"
                + " certified { name } } facets { certified { sector { ko } } } }"
                + " search(text: $name) { pageInfo { endCursor } edges { matchedOn { value } } }"
                + " enumLabels(enum: $name) { ko } nodes(ids: [$name]) { id }"
                + " systems(where: {name: {eq: $name}}) { facets { name(first: $first) { count }"
                + " personalRecords { percentile(of: 0.5) buckets(bounds: [1]) { count } } }"
                + " over(from: \"2026-01-01T00:00:00Z\", to: \"2026-02-01T00:00:00Z\", every: \"P1D\") { count } } }";
        var operation = compiler.compile(
                new Parser().parseDocument(document),
                null,
                CoercedVariables.of(Map.of("name", secret, "w", Map.of("name", Map.of("eq", secret)))),
                View.ofOrganisation(Set.of("ANALYST"), "the first one's id"),
                0,
                false,
                _ -> true);
        assertThat(Reachable.from(operation, compiler)).doesNotContain(secret).doesNotContain("the first one's id");
        assertThat(Reachable.from(List.of(CoercedVariables.of(Map.of("name", secret))), compiler))
                .contains(secret);
    }

    @Test
    void keepsOneOfEachShapeOnly() {
        for (int i = 0; i < 50; i++) {
            var id = "x" + i;
            graphql.execute(input ->
                    input.query("query Q($id: ID!) { system(id: $id) { id } }").variables(Map.of("id", id)));
        }
        assertThat(documents.size()).isOne();
        assertThat(operations.size()).isOne();
    }
}
