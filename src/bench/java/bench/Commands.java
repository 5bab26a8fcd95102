package bench;

import io.ismsgraph.api.Story;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.schema.ProductFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/**
 * Puts a defect on record, as a mutation and as one hand-written transaction that leaves the same in the graph, in turns: in
 * process, over Bolt, on a graph with little else. Tells how many times as long the mutation takes.
 */
public final class Commands {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int EACH = 400;
    private static final int WARM = 400;

    private static final String MUTATION =
            "mutation Record($control: ID!, $name: String!) { recordFinding(review: \"review\","
                    + " control: $control, severity: MINOR, name: $name) { id name progress control { code } } }";

    private static final String BY_HAND = """
        CYPHER 25
        MERGE (c:Clock {id: 1})
        SET c.last = CASE WHEN c.last >= $now THEN c.last + 1 ELSE $now END
        WITH c.last AS at
        MATCH (r:Review {id: 'review'}) WHERE r.stage = 'MAIN'
        MATCH (r)-[:REVIEWED_UNDER]->(:Edition)-[:INCLUDES]->(k:Control {id: $control})
        CREATE (a:Act:ActEver {id: 'act-' + $key, mutation: 'recordFinding', doneBy: 'bench', doneAt: at, digest: $key,
          result: 'finding-' + $key, source: 'act-' + $key, validFrom: at, validTo: $inf, recordedFrom: at, recordedTo: $inf})
        CREATE (f:Finding:FindingEver {id: 'finding-' + $key, name: $name, severity: 'MINOR', progress: 'OPEN',
          source: 'act-' + $key, validFrom: at, validTo: $inf, recordedFrom: at, recordedTo: $inf})
        CREATE (r)-[:FOUND {fact: $key + 'f', by: 'register', source: 'act-' + $key, validFrom: at, validTo: $inf,
          recordedFrom: at, recordedTo: $inf}]->(f)
        CREATE (f)-[:AGAINST {fact: $key + 'a', by: 'register', source: 'act-' + $key, validFrom: at, validTo: $inf,
          recordedFrom: at, recordedTo: $inf}]->(k)
        CREATE (:Journal {at: at, touched: [a.id, f.id, r.id]})
        RETURN f.id AS id, f.name AS name, f.progress AS progress, k.code AS code
        """;

    private final TestApi api;
    private final Driver driver;

    private Commands(TestGraph graph) {
        this.api = new TestApi(
                ProductFiles.read("classpath:"), graph.oneReader(), graph.recorder(Clock.systemUTC()), null);
        this.driver = graph.driver();
    }

    /** Measures, and prints a line. */
    public static void main(String[] arguments) {
        var graph = TestGraph.empty();
        new Story(graph).at("2026-01-01T00:00:00Z", said -> {
            said.is("Edition", "edition", Map.of("code", "2023"))
                    .is("Review", "review", Map.of("stage", "MAIN", "openedOn", LocalDate.of(2026, 1, 1)))
                    .fact("REVIEWED_UNDER", "Review", "review", "Edition", "edition");
            for (int i = 0; i < 80; i++) {
                said.is("Control", "control" + i, Map.of("code", "c" + i))
                        .fact("INCLUDES", "Edition", "edition", "Control", "control" + i);
            }
        });
        new Commands(graph).measure();
        System.exit(0);
    }

    private void measure() {
        for (int i = 0; i < WARM; i++) {
            mutate(i);
            byHand(i);
        }
        var ours = new long[ROUNDS * EACH];
        var theirs = new long[ROUNDS * EACH];
        for (int i = 0; i < ours.length; i++) {
            var start = System.nanoTime();
            mutate(i);
            var middle = System.nanoTime();
            byHand(i);
            ours[i] = middle - start;
            theirs[i] = System.nanoTime() - middle;
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        var half = ours.length / 2;
        System.out.printf(
                "a defect on record: %.2f ms, by hand %.2f ms, %.2f times%n",
                ours[half] / 1e6, theirs[half] / 1e6, (double) ours[half] / theirs[half]);
    }

    private void mutate(int i) {
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("control", "control" + i % 80, "name", "n" + i));
        var result = api.ask(MUTATION, variables);
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(result.getErrors().toString());
        }
    }

    private void byHand(int i) {
        var key = UUID.randomUUID().toString();
        Map<String, Object> values = Map.of(
                "now",
                System.currentTimeMillis(),
                "inf",
                253_402_300_799_000L,
                "control",
                "control" + i % 80,
                "name",
                "n" + i,
                "key",
                key);
        try (var session = driver.session()) {
            session.executeWrite(transaction ->
                    transaction.run(BY_HAND, values).single().get("id").asString());
        }
    }
}
