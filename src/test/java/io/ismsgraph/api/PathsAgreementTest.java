package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.Seeds;
import io.ismsgraph.api.RandomWeb.Node;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Neighbours, paths and what is reachable, against walks over lists, at random pairs of times. */
@SuppressWarnings("NullAway")
class PathsAgreementTest {

    private static final int ROUNDS = 20;
    private static final String STEPS = " steps { type direction node { __typename id } fact { statedBy } } ";
    private static final String DOCUMENT = """
        query($a: ID!, $b: ID!, $kind: NodeKind!, $kinds: [NodeKind!], $relationships: [RelationshipType!],
            $hops: Int, $within: Int, $most: Int, $asOf: DateTime, $knownAt: DateTime) {
          neighbours(id: $a, kinds: $kinds, relationships: $relationships, asOf: $asOf, knownAt: $knownAt) {
            node { id } counts { type direction kind facts nodes }
            steps(first: 100) { totalCount nodes { type direction node { __typename id } fact { statedBy } } } }
          paths(from: $a, to: $b, maxHops: $hops, kinds: $kinds, relationships: $relationships, atMost: $most,
              asOf: $asOf, knownAt: $knownAt) { truncated reason paths { length node { id } STEPS } }
          reachable(from: $a, kind: $kind, within: $within, kinds: $kinds, relationships: $relationships, atMost: $most,
              asOf: $asOf, knownAt: $knownAt) { truncated reason paths { length node { id } STEPS } } }\
        """.replace("STEPS", STEPS);
    private static final List<String> KINDS = List.of("Organisation", "System", "Touchpoint", "Provider");
    private static final List<String> TYPES = List.of("OPERATES", "SUPPLIED_BY", "EXPOSES", "RESOLVES_TO", "USES");

    private final Set<String> ends = new TreeSet<>();
    private TestGraph graph;

    @BeforeEach
    void clear() {
        graph = TestGraph.empty();
    }

    @Seeds(1)
    void agreesWithWalksOverLists(long seed) {
        var web = new RandomWeb(seed);
        web.write(graph);
        var api = new TestApi(graph.reader());
        var random = new Random(seed);
        for (int i = 0; i < ROUNDS; i++) {
            compare(api, web, random);
        }
        // Or the comparison would prove little.
        assertThat(ends).contains("ROWS", "null, some", "null, none");
    }

    private void compare(TestApi api, RandomWeb web, Random random) {
        var variables = new HashMap<String, @Nullable Object>();
        var ids = web.nodes().stream().map(Node::id).toList();
        variables.put("a", ids.get(random.nextInt(ids.size())));
        variables.put("b", ids.get(random.nextInt(ids.size())));
        variables.put("kind", KINDS.get(random.nextInt(KINDS.size())));
        variables.put("hops", 2 + random.nextInt(7));
        variables.put("within", 1 + random.nextInt(6));
        variables.put("most", random.nextBoolean() ? 1000 : 1 + random.nextInt(4));
        var kinds = some("kinds", KINDS, variables, random);
        var relationships = some("relationships", TYPES, variables, random);
        var asOf = moment("asOf", variables, random);
        var knownAt = moment("knownAt", variables, random);
        var known = knownAt == null ? Instant.now() : knownAt;
        var model = new PathModel(
                web, Times.millis(asOf == null ? known : asOf), Times.millis(known), kinds, relationships);
        var result = api.ask(DOCUMENT, variables);
        assertThat(result.getErrors()).isEmpty();
        Map<String, @Nullable Map<String, Object>> data = result.getData();
        checkNeighbours(model, variables, data.get("neighbours"));
        checkPaths(model, variables, data.get("paths"));
        checkReachable(model, variables, data.get("reachable"));
    }

    private static Set<String> some(
            String name, List<String> all, Map<String, @Nullable Object> variables, Random random) {
        if (random.nextInt(3) > 0) {
            return Set.copyOf(all);
        }
        var some = all.stream().filter(_ -> random.nextInt(3) > 0).toList();
        if (some.isEmpty()) {
            return Set.copyOf(all);
        }
        variables.put(name, some);
        return Set.copyOf(some);
    }

    private static @Nullable Instant moment(String name, Map<String, @Nullable Object> variables, Random random) {
        var moment =
                switch (random.nextInt(4)) {
                    case 0 -> RandomWeb.LATE.minus(Duration.ofDays(random.nextInt(300)));
                    case 1 -> RandomWeb.EARLY.plus(Duration.ofDays(random.nextInt(120)));
                    default -> null;
                };
        variables.put(name, moment == null ? null : moment.toString());
        return moment;
    }

    private static void checkNeighbours(
            PathModel model, Map<String, @Nullable Object> asked, @Nullable Map<String, Object> answer) {
        var id = String.valueOf(asked.get("a"));
        assertThat(answer == null).isEqualTo(!model.exists(id));
        if (answer == null) {
            return;
        }
        var steps = (Map<?, ?>) answer.get("steps");
        var facts = model.facts(id).stream()
                .filter(fact -> asked.get("kinds") == null
                        || ((List<?>) asked.get("kinds"))
                                .contains(fact.getKey().to().kind()))
                .toList();
        assertThat(maps(steps.get("nodes")))
                .extracting(step -> step.get("type") + " " + step.get("direction") + " " + step.get("node") + " "
                        + step.get("fact"))
                .containsExactlyInAnyOrderElementsOf(facts.stream()
                        .map(fact -> fact.getKey().type() + " " + fact.getKey().direction() + " {__typename="
                                + fact.getKey().to().kind() + ", id="
                                + fact.getKey().to().id() + "} {statedBy="
                                + fact.getValue() + "}")
                        .toList());
        assertThat(steps.get("totalCount")).isEqualTo(facts.size());
        var counts = new TreeMap<String, List<String>>();
        facts.forEach(fact -> counts.computeIfAbsent(
                        fact.getKey().type() + " " + fact.getKey().direction() + " "
                                + fact.getKey().to().kind(),
                        _ -> new ArrayList<>())
                .add(fact.getKey().to().id()));
        assertThat(maps(answer.get("counts")))
                .extracting(count -> count.get("type") + " " + count.get("direction") + " " + count.get("kind") + " "
                        + count.get("facts") + " " + count.get("nodes"))
                .containsExactlyInAnyOrderElementsOf(counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue().size() + " "
                                + Set.copyOf(count.getValue()).size())
                        .toList());
    }

    private void checkPaths(
            PathModel model, Map<String, @Nullable Object> asked, @Nullable Map<String, Object> answer) {
        var from = String.valueOf(asked.get("a"));
        var to = String.valueOf(asked.get("b"));
        assertThat(answer == null).isEqualTo(!model.exists(from) || !model.exists(to));
        if (answer == null) {
            return;
        }
        var all = model.paths(from, to, (int) asked.get("hops"));
        var most = (int) asked.get("most");
        var reason = all.size() > most
                ? "ROWS"
                : all.isEmpty() && !model.paths(from, to, 8).isEmpty() ? "DEPTH" : null;
        checkEnd(answer, reason);
        ends.add(reason == null ? "null, " + (all.isEmpty() ? "none" : "some") : reason);
        var found = maps(answer.get("paths")).stream()
                .map(PathsAgreementTest::words)
                .toList();
        assertThat(found).doesNotHaveDuplicates().isSubsetOf(all);
        assertThat(found.stream().map(PathModel::length))
                .as("%s", asked)
                .containsExactlyElementsOf(
                        all.stream().map(PathModel::length).sorted().limit(most).toList());
    }

    private void checkReachable(
            PathModel model, Map<String, @Nullable Object> asked, @Nullable Map<String, Object> answer) {
        var from = String.valueOf(asked.get("a"));
        assertThat(answer == null).isEqualTo(!model.exists(from));
        if (answer == null) {
            return;
        }
        var kind = String.valueOf(asked.get("kind"));
        var distances = model.distances(from, kind, (int) asked.get("within"));
        var most = (int) asked.get("most");
        checkEnd(answer, distances.size() > most ? "ROWS" : null);
        var nearest = distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(one -> one.getKey() + " " + one.getValue())
                .toList();
        var paths = maps(answer.get("paths"));
        assertThat(paths)
                .as("%s", asked)
                .extracting(path -> id(path.get("node")) + " " + path.get("length"))
                .containsExactlyElementsOf(nearest);
        for (var path : paths) {
            assertThat(model.paths(from, id(path.get("node")), (int) path.get("length")))
                    .contains(words(path));
        }
    }

    private static void checkEnd(Map<String, Object> answer, @Nullable String reason) {
        assertThat(answer.get("reason")).isEqualTo(reason);
        assertThat(answer.get("truncated")).isEqualTo(reason != null);
    }

    private static String words(Map<?, ?> path) {
        return maps(path.get("steps")).stream()
                .map(step -> (step.get("type") == null ? "" : step.get("type") + " " + step.get("direction") + " ")
                        + id(step.get("node")))
                .collect(Collectors.joining(" "));
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return FlagshipAgreementTest.maps(list);
    }

    private static String id(@Nullable Object node) {
        return FlagshipAgreementTest.id(node);
    }
}
