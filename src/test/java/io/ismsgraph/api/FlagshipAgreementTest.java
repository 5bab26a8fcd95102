package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.RandomSharing.Asked;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import io.ismsgraph.schema.ProductFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The flagship's variants agree with each other, and with a computation that knows no Cypher. */
@SuppressWarnings("NullAway")
class FlagshipAgreementTest {

    private static final String QUESTION = "Query.sharedUnpatchedTouchpoints.cypher";
    private static final String CHOICE = "count(*) <= 1000 AS few";
    private static final String DOCUMENT = """
        query($via: [SharedVia!], $certificate: Boolean, $unpatched: Boolean, $exposure: ExposureWhere,
            $asOf: DateTime, $first: Int, $after: String) {
          sharedUnpatchedTouchpoints(via: $via, requireCertificate: $certificate, requireUnpatched: $unpatched,
              exposure: $exposure, asOf: $asOf, first: $first, after: $after) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { certified { id } via shared { id } leaking(first: 100) { nodes { id } } } } }\
        """;
    private static final List<Set<String>> WAYS = List.of(
            Set.of("TOUCHPOINT", "ADDRESS"),
            Set.of("PROVIDER_DNS", "PROVIDER_CDN", "PROVIDER_CA", "PROVIDER_HOSTING", "PROVIDER_SAAS"),
            Set.of("PRODUCT", "VULNERABILITY", "TOUCHPOINT", "ADDRESS", "PROVIDER_DNS"));

    /** Left to choose its side, and made to begin from either. */
    private static List<TestApi> engines = List.of();

    @BeforeAll
    static void makeEngines() {
        var graph = TestGraph.empty();
        engines = List.of(new TestApi(graph.reader()), forced(">= 0", graph), forced("< 0", graph));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithAComputationOverLists(long seed) {
        var graph = TestGraph.empty();
        var sharing = new RandomSharing(seed);
        graph.recorder(Clock.fixed(RandomSharing.NOW, Times.KOREA)).record(sharing::write);
        var now = Instant.now();
        var past = RandomSharing.NOW.minus(Duration.ofDays(45));
        for (var engine : engines) {
            for (var via : WAYS) {
                var certificate = (seed + via.size()) % 2 == 0;
                var asked = new Asked(via, certificate, !certificate || seed > 2, seed % 2 == 0, Times.millis(now));
                assertThat(ask(engine, asked, null)).as("now %s", asked).isEqualTo(sharing.hits(asked));
                var then = new Asked(via, certificate, true, false, Times.millis(past));
                assertThat(ask(engine, then, past)).as("then %s", then).isEqualTo(sharing.hits(then));
            }
        }
    }

    /** The same question, made to begin from one side whatever the counts say. */
    private static TestApi forced(String compared, TestGraph graph) {
        var files = ProductFiles.read("classpath:");
        var questions = new HashMap<>(files.questions());
        assertThat(questions.get(QUESTION)).contains(CHOICE);
        questions.computeIfPresent(QUESTION, (_, text) -> text.replace(CHOICE, "count(*) " + compared + " AS few"));
        return new TestApi(new ProductFiles(files.graphql(), questions, files.predicates()), graph.reader());
    }

    /** All pages of seven, checked against the total. */
    private static Set<String> ask(TestApi engine, Asked asked, @Nullable Instant asOf) {
        var hits = new TreeSet<String>();
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("via", List.copyOf(asked.via()));
        variables.put("certificate", asked.certificate());
        variables.put("unpatched", asked.unpatched());
        variables.put(
                "exposure",
                asked.knownExploited() ? Map.of("vulnerability", Map.of("knownExploited", Map.of("eq", true))) : null);
        variables.put("asOf", asOf == null ? null : asOf.toString());
        variables.put("first", 7);
        var count = 0;
        var more = true;
        while (more) {
            var result = engine.ask(DOCUMENT, variables);
            assertThat(result.getErrors()).isEmpty();
            Map<String, Map<String, Object>> data = result.getData();
            var page = data.get("sharedUnpatchedTouchpoints");
            for (var hit : nodes(page)) {
                count++;
                hits.add(id(hit.get("certified")) + " " + hit.get("via") + " " + id(hit.get("shared")) + " "
                        + new TreeSet<>(nodes(hit.get("leaking")).stream()
                                .map(FlagshipAgreementTest::id)
                                .toList()));
            }
            var info = (Map<?, ?>) page.get("pageInfo");
            more = Boolean.TRUE.equals(info.get("hasNextPage"));
            variables.put("after", info.get("endCursor"));
            assertThat(more || page.get("totalCount").equals(count)).isTrue();
        }
        assertThat(hits).hasSize(count);
        return hits;
    }

    private static List<Map<?, ?>> nodes(@Nullable Object connection) {
        var nodes = (List<?>) ((Map<?, ?>) Objects.requireNonNull(connection)).get("nodes");
        return nodes.stream().<Map<?, ?>>map(node -> (Map<?, ?>) node).toList();
    }

    private static String id(@Nullable Object node) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(node)).get("id"));
    }
}
