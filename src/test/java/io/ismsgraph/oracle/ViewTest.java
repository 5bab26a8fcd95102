package io.ismsgraph.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.Searches;
import io.ismsgraph.compiler.View;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.ProductFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an organisation sees where several moments are asked about, or where the order is its own; and of what it does not. */
class ViewTest {

    private static final String VIEWER = EstateData.ORGANISATIONS.getFirst();
    private static final View VIEW = View.ofOrganisation(Set.of("ORGANISATION"), VIEWER);
    private static final String SPAN = "from: \"2024-01-01T00:00:00Z\", to: \"2026-06-01T00:00:00Z\"";

    private TestGraph graph;
    private CountingReader reader;
    private TestApi api;

    @BeforeEach
    void writeGraph() {
        graph = TestGraph.empty();
        EstateData.write(graph, new Random(11));
        reader = new CountingReader(graph.oneReader());
        api = new TestApi(reader);
    }

    @Test
    void answersOfWhatIsHiddenAsOfWhatIsNotThere() {
        var hidden = EstateData.ids().stream()
                .filter(id -> answer("{ node(id: \"" + id + "\") { id } }").equals("{node=null}"))
                .toList();
        assertThat(hidden)
                .contains("nobody", EstateData.ORGANISATIONS.getLast())
                .hasSizeGreaterThan(10);
        for (var document : List.of(
                "query Q($id: ID!) { node(id: $id) { __typename } nodes(ids: [$id]) { id } }",
                "query Q($id: ID!) { organisation(id: $id) { name } system(id: $id) { name } touchpoint(id: $id) {"
                        + " name } }",
                "query Q($id: ID!) { neighbours(id: $id) { counts { facts } } history(id: $id) { totalCount } }",
                "query Q($id: ID!) { changes(of: $id, " + SPAN + ") { totalCount } }",
                "query Q($id: ID!) { changes(among: [$id], " + SPAN + ", clock: RECORD) { totalCount } }",
                "query Q($id: ID!) { paths(from: \"" + VIEWER + "\", to: $id) { truncated } }",
                "query Q($id: ID!) { reachable(from: $id, kind: System) { truncated } }",
                "query Q($id: ID!) { organisations(where: {systems: {some: {touchpoints: {some: {id: {eq: $id}}}}}})"
                        + " { totalCount } }")) {
            var absent = api.ask(document, Map.of("id", "nobody"), VIEW).toSpecification();
            var statement = reader.last();
            assertThat(absent).doesNotContainKey("errors");
            for (var id : hidden) {
                assertThat(api.ask(document, Map.of("id", id), VIEW).toSpecification())
                        .as(document + " " + id)
                        .isEqualTo(absent);
                assertThat(reader.last()).isEqualTo(statement);
            }
        }
    }

    @Test
    void countsAtEachMomentWhatWasItsOwnThen() {
        for (var list : List.of("systems", "touchpoints", "exposures", "certificates", "incidents", "providers")) {
            var over = answer("{ it: " + list + " { over(from: \"2025-01-01T00:00:00+09:00\","
                    + " to: \"2026-01-01T00:00:00+09:00\", every: \"P2M\") { count } } }");
            var counts = new ArrayList<String>();
            for (int month = 0; month <= 12; month += 2) {
                var asOf = LocalDate.parse("2025-01-01").plusMonths(month) + "T00:00:00+09:00";
                var one = answer("{ it: " + list + "(asOf: \"" + asOf + "\") { totalCount } }");
                counts.add("{count=" + one.replaceAll("\\D", "") + "}");
            }
            assertThat(over).isEqualTo("{it={over=[" + String.join(", ", counts) + "]}}");
        }
    }

    @Test
    void tellsTheChangesOfItsOwnGraph() {
        var documents = EstateData.ids().stream()
                .flatMap(id -> Stream.of(
                        "{ changes(of: \"" + id + "\", " + SPAN
                                + ", first: 1000) { nodes { at kind aboutId relationship"
                                + " otherId property before after statedBy } } }",
                        "{ changes(among: [\"" + id + "\"], clock: RECORD, " + SPAN + ", first: 1000) { nodes { at kind"
                                + " aboutId relationship otherId property validFrom validTo } } }",
                        "{ history(id: \"" + id + "\") { nodes { validFrom validTo recordedFrom recordedTo } } }"))
                .toList();
        var breaches = "{ breachesAfterAudit(first: 100, incident: {kind: {in: [LEAK, OUTAGE]}}) { totalCount nodes {"
                + " breachedAt auditedAt } } }";
        var breached = answer(breaches);
        var answers = documents.stream().map(this::answer).toList();
        assertThat(answers.stream().filter(answer -> answer.contains("kind=")).count())
                .isGreaterThan(15);
        var now = Times.millis(Instant.now());
        new Estate(graph, VIEWER).strip(now, now);
        assertThat(breached)
                .isEqualTo(String.valueOf(api.ask(breaches, Map.of()).<Object>getData()));
        for (int i = 0; i < documents.size(); i++) {
            assertThat(answers.get(i))
                    .as(documents.get(i))
                    .isEqualTo(
                            String.valueOf(api.ask(documents.get(i), Map.of()).<Object>getData()));
        }
    }

    @Test
    void findsItsOwnByKindAndName() {
        graph.fulltext().provide(Searches.indexes(GraphSchema.of(ProductFiles.read("classpath:"))));
        graph.fulltext().await();
        var document = "{ search(text: \"Ann\", first: 100) { nodes { __typename id } } }";
        var all = ids(api.ask(document, Map.of()).getData());
        var found = ids(api.ask(document, Map.of(), VIEW).getData());
        var seen = EstateData.ids().stream()
                .filter(id -> !answer("{ node(id: \"" + id + "\") { id } }").equals("{node=null}"))
                .toList();
        var expected = all.stream().filter(seen::contains).sorted().toList();
        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(2);
        assertThat(all.size()).isGreaterThan(found.size());
    }

    private static List<String> ids(Map<String, Map<String, List<Map<String, String>>>> data) {
        return Objects.requireNonNull(Objects.requireNonNull(data.get("search")).get("nodes")).stream()
                .map(node -> Objects.requireNonNull(node.get("id")))
                .toList();
    }

    private String answer(String document) {
        var answer = api.ask(document, Map.of(), VIEW);
        assertThat(answer.getErrors()).as(document).isEmpty();
        return String.valueOf(answer.<Object>getData());
    }
}
