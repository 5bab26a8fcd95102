package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.ProductFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;

/** The flagship's variants agree with each other, and with a computation that knows no Cypher. */
@SuppressWarnings("NullAway")
class FlagshipAgreementTest {

    private static final String QUESTION = "Query.sharedUnpatchedTouchpoints.cypher";
    private static final String CHOICE = "sum(degree(thing)) <= 5000 AS few";
    private static final String DOCUMENT = """
        query($via: [SharedVia!], $certificate: Boolean, $unpatched: Boolean, $certified: [Sector!], $leaking: [Sector!],
            $known: [Boolean!], $cvss: Float, $epss: Float, $age: Duration, $window: Duration,
            $asOf: DateTime, $knownAt: DateTime, $first: Int, $after: String) {
          sharedUnpatchedTouchpoints(via: $via, requireCertificate: $certificate, requireUnpatched: $unpatched,
              certified: {sector: {in: $certified}}, leaking: {sector: {in: $leaking}}, leakWindow: $window,
              exposure: {firstSeen: {olderThan: $age},
                vulnerability: {knownExploited: {in: $known}, cvss: {gte: $cvss}, epss: {gte: $epss}}},
              asOf: $asOf, knownAt: $knownAt, first: $first, after: $after) {
            totalCount pageInfo { hasNextPage endCursor }
            nodes { certified { id } via shared { id } certificate { id } systems { id } exposures { id }
              leaking(first: 100) { edges { node { id } incidents { id } } }
              path { node { id __typename } type fact { validFrom source { id file } } } } } }\
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

    @Seeds(1)
    void agreesWithAComputationOverLists(long seed) {
        var graph = TestGraph.empty();
        var sharing = new RandomSharing(seed);
        sharing.write(graph);
        var random = new Random(seed);
        var asked = new ArrayList<Asked>();
        var past = RandomSharing.NOW.minus(Duration.ofDays(45));
        var before = RandomSharing.BEFORE.plus(Duration.ofDays(1));
        for (var via : WAYS) {
            asked.add(Asked.random(via, random, null, null, Instant.now()));
            asked.add(Asked.random(via, random, past, null, Instant.now()));
            asked.add(Asked.random(via, random, null, before, Instant.now()));
            asked.add(Asked.random(via, random, past.plus(Duration.ofDays(20)), before, Instant.now()));
        }
        var expected =
                asked.stream().map(one -> new SharingModel(sharing, one).hits()).toList();
        assertThat(expected.stream().mapToInt(Set::size).sum())
                .as("hits to compare")
                .isGreaterThan(50);
        for (int engine = 0; engine < engines.size(); engine++) {
            for (int i = 0; i < asked.size(); i++) {
                if (isAsked(engine, i)) {
                    assertThat(ask(engines.get(engine), asked.get(i), sharing))
                            .as("%s", asked.get(i))
                            .isEqualTo(expected.get(i));
                }
            }
        }
    }

    /** A build asks each of the forced ones a fifth, for each of them has the database plan all anew. */
    private static boolean isAsked(int engine, int question) {
        return engine == 0 || question % 5 == engine || Seeds.Numbers.thoroughness() > 1;
    }

    /** The same question, made to begin from one side whatever the counts say. */
    private static TestApi forced(String compared, TestGraph graph) {
        var files = ProductFiles.read("classpath:");
        var questions = new HashMap<>(files.questions());
        assertThat(questions.get(QUESTION)).contains(CHOICE);
        questions.computeIfPresent(
                QUESTION, (_, text) -> text.replace(CHOICE, "sum(degree(thing)) " + compared + " AS few"));
        return new TestApi(
                new ProductFiles(files.graphql(), questions, files.predicates(), files.mutations()), graph.oneReader());
    }

    /** All pages, checked against the total. */
    private static Set<String> ask(TestApi engine, Asked asked, RandomSharing sharing) {
        var hits = new TreeSet<String>();
        var proof = new Proof(sharing, asked);
        var variables = asked.variables();
        var count = 0;
        var more = true;
        while (more) {
            var result = engine.ask(DOCUMENT, variables);
            assertThat(result.getErrors()).isEmpty();
            Map<String, Map<String, Object>> data = result.getData();
            var page = data.get("sharedUnpatchedTouchpoints");
            for (var hit : maps(page.get("nodes"))) {
                count++;
                hits.add(words(hit));
                proof.check(hit);
            }
            var info = (Map<?, ?>) page.get("pageInfo");
            more = Boolean.TRUE.equals(info.get("hasNextPage"));
            variables.put("after", info.get("endCursor"));
            assertThat(more || page.get("totalCount").equals(count)).isTrue();
        }
        assertThat(hits).hasSize(count);
        return hits;
    }

    private static String words(Map<?, ?> hit) {
        var leaking = new TreeMap<String, Set<String>>();
        maps(((Map<?, ?>) hit.get("leaking")).get("edges"))
                .forEach(edge -> leaking.put(id(edge.get("node")), ids(edge.get("incidents"))));
        return id(hit.get("certified")) + " " + hit.get("via") + " " + id(hit.get("shared")) + " certificate "
                + (hit.get("certificate") == null ? "none" : id(hit.get("certificate"))) + " systems "
                + ids(hit.get("systems")) + " exposures " + ids(hit.get("exposures")) + " leaking " + leaking;
    }

    static List<Map<?, ?>> maps(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static Set<String> ids(@Nullable Object list) {
        return new TreeSet<>(maps(list).stream().map(FlagshipAgreementTest::id).toList());
    }

    static String id(@Nullable Object node) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(node)).get("id"));
    }
}
