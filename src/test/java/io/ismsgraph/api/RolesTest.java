package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.ismsgraph.compiler.Searches;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is closed to a role is closed to it whichever way it asks. */
class RolesTest {

    private static final View COMMITTEE = View.ofMember(Set.of("COMMITTEE_MEMBER"), "somebody");

    private static CountingReader reader;
    private static TestApi api;

    @BeforeAll
    static void start() {
        var graph = TestGraph.empty();
        graph.fulltext().provide(Searches.indexes(GraphSchema.of(ProductFiles.read("classpath:"))));
        reader = new CountingReader(graph.oneReader());
        api = new TestApi(reader);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ exposures { totalCount } }",
                "{ exposures { __typename } }",
                "{ node(id: \"x\") { ... on Exposure { id } } }",
                "{ nodes(ids: [\"x\"]) { ... on Exposure { severity } } }",
                "{ touchpoints { nodes { exposures { totalCount } } } }",
                "{ touchpoints { nodes { exposureHistory(first: 1) { edges { fact { id } } } } } }",
                "{ touchpoints(where: {exposures: {count: {gt: 0}}}) { totalCount } }",
                "{ touchpoints(where: {not: {exposures: {some: {severity: {eq: 5}}}}}) { totalCount } }",
                "{ organisations(where: {systems: {some: {touchpoints: {none: {exposures: {some: {status: {eq:"
                        + " OPEN}}}}}}}}) { totalCount } }",
                "{ touchpoints(orderBy: [{exposures: {count: DESC}}]) { nodes { id } } }",
                "{ touchpoints { facets { exposures { severity { max } } } } }",
                "{ sharedUnpatchedTouchpoints { totalCount } }",
                "{ patchesThatCutMost { removes } }",
                "{ touchpointsOutOfScope { totalCount } }",
                "{ unsupportedSoftware { nodes { daysPast } } }",
                "{ history(id: \"x\") { totalCount } }",
                "{ search(text: \"x\") { totalCount } }",
                "{ neighbours(id: \"x\") { counts { facts } } }",
                "{ paths(from: \"x\", to: \"y\") { truncated } }"
            })
    void isRefusedBeforeAnythingIsAsked(String document) {
        var before = reader.count();
        var answer = api.ask(document, Map.of(), COMMITTEE);
        assertThat(answer.getErrors()).hasSize(1).allSatisfy(RolesTest::isForbidden);
        assertThat(answer.getErrors().getFirst().getMessage()).startsWith("Your role does not allow ");
        assertThat(reader.count()).isEqualTo(before);
        assertThat(api.ask(document, Map.of(), View.ofMember(Set.of("ANALYST"), "somebody"))
                        .getErrors())
                .isEmpty();
    }

    @Test
    void isRefusedInVariables() {
        var document = "query Q($w: TouchpointWhere) { touchpoints(where: $w) { totalCount } }";
        var some = Map.<String, Object>of("w", Map.of("exposures", Map.of("count", Map.of("gt", 0))));
        assertThat(api.ask(document, Map.of("w", Map.of("kind", Map.of("eq", "URL"))), COMMITTEE)
                        .getErrors())
                .isEmpty();
        assertThat(api.ask(document, some, COMMITTEE).getErrors()).hasSize(1).allSatisfy(RolesTest::isForbidden);
    }

    @Test
    void leavesTheOtherRootsTheirAnswers() {
        var answer = api.ask(
                "{ exposure: node(id: \"x\") { ... on Exposure { id } } touchpoints { totalCount } }",
                Map.of(),
                COMMITTEE);
        assertThat(answer.getErrors()).hasSize(1).allSatisfy(RolesTest::isForbidden);
        assertThat(answer.getErrors().getFirst().getPath()).containsExactly("exposure");
        assertThat(data(answer)).containsEntry("touchpoints", Map.of("totalCount", 0));
    }

    /** What was compiled for one is not what another is answered with. */
    @Test
    void doesNotDependOnWhoAskedBefore() {
        var document = "{ exposures(first: 3) { totalCount } }";
        assertThat(api.ask(document, Map.of()).getErrors()).isEmpty();
        assertThat(api.ask(document, Map.of(), COMMITTEE).getErrors()).hasSize(1);
        assertThat(api.ask(document, Map.of()).getErrors()).isEmpty();
    }

    @Test
    void givesASystemAuditorNothingOfTheGraph() {
        var auditor = View.ofMember(Set.of("SYSTEM_AUDITOR"), "somebody");
        assertThat(api.ask("{ organisations { totalCount } }", Map.of(), auditor)
                        .getErrors())
                .hasSize(1)
                .allSatisfy(RolesTest::isForbidden);
        assertThat(api.ask("{ organisations { totalCount } }", Map.of(), View.ofOrganisation(Set.of(), ""))
                        .getErrors())
                .hasSize(1)
                .allSatisfy(RolesTest::isForbidden);
    }

    @Test
    void letsAnArgumentBeGivenByThoseItIsFor() {
        var files = ProductFiles.read("classpath:");
        var graphql = new TreeMap<>(files.graphql());
        graphql.computeIfPresent(
                "search.graphqls",
                (_, text) -> text.replace(" enum: String)", " enum: String @auth(roles: [INVESTIGATOR]))"));
        var closing = new ProductFiles(graphql, files.questions(), files.predicates(), files.mutations());
        assertThat(GraphSchema.of(closing).permissions().matrix()).contains("Query.enumLabels(enum:): INVESTIGATOR");
        var ruled = new TestApi(closing, reader);
        var analyst = View.ofMember(Set.of("ANALYST"), "somebody");
        var investigator = View.ofMember(Set.of("INVESTIGATOR"), "somebody");
        var before = reader.count();
        for (var document : List.of(
                "{ enumLabels(enum: \"Sector\") { ko } }",
                "{ other: enumLabels(enum: null) { ko } }",
                "query Q($e: String = \"Sector\") { ...f } fragment f on Query { enumLabels(enum: $e) { ko } }")) {
            var refused = ruled.ask(document, Map.of(), analyst);
            assertThat(refused.getErrors()).as(document).hasSize(1).allSatisfy(RolesTest::isForbidden);
            assertThat(refused.getErrors().getFirst().getMessage())
                    .isEqualTo("Your role does not allow Query.enumLabels(enum:).");
        }
        assertThat(reader.count()).isEqualTo(before);
        var document = "{ enumLabels(enum: \"Sector\") { ko } }";
        assertThat(ruled.ask(document, Map.of(), investigator).getErrors()).isEmpty();
        assertThat(ruled.ask("{ enumLabels { ko } }", Map.of(), analyst).getErrors())
                .isEmpty();
        assertThat(api.ask(document, Map.of(), analyst).getErrors()).isEmpty();
    }

    private static void isForbidden(GraphQLError error) {
        assertThat(error.getExtensions()).containsEntry("code", "FORBIDDEN");
    }

    private static Map<String, Object> data(ExecutionResult answer) {
        return answer.getData();
    }
}
