package bench;

import io.ismsgraph.api.Story;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.Way;
import io.ismsgraph.schema.ProductFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * Puts a defect on record, as a mutation and as one hand-written transaction that leaves the same in the graph, in turns: each
 * in this process and over Bolt, on a graph with little else. Tells how many times as long the mutation takes.
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

    private final TestGraph graph;
    private final GraphDatabaseService database;
    private final TestApi inProcess;
    private final TestApi overBolt;

    private Commands(TestGraph graph) {
        this.graph = graph;
        this.database = graph.embedded().orElseThrow();
        this.inProcess = api(graph, Way.IN_PROCESS);
        this.overBolt = api(graph, Way.OVER_BOLT);
    }

    private static TestApi api(TestGraph graph, Way way) {
        return new TestApi(
                ProductFiles.read("classpath:"), graph.oneReader(), graph.recorder(way, Clock.systemUTC()), null);
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
        var ways = List.<IntConsumer>of(
                i -> mutate(inProcess, i), i -> mutate(overBolt, i), this::byHandInProcess, this::byHandOverBolt);
        for (int i = 0; i < WARM; i++) {
            for (var way : ways) {
                way.accept(i);
            }
        }
        var took = new long[ways.size()][ROUNDS * EACH];
        for (int i = 0; i < ROUNDS * EACH; i++) {
            for (int way = 0; way < ways.size(); way++) {
                var start = System.nanoTime();
                ways.get(way).accept(i);
                took[way][i] = System.nanoTime() - start;
            }
        }
        var medians = Arrays.stream(took).mapToLong(Commands::median).toArray();
        tell("in this process", medians[0], medians[2], medians[3]);
        tell("over Bolt", medians[1], medians[2], medians[3]);
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void tell(String how, long ours, long inProcess, long overBolt) {
        System.out.printf(
                "a defect on record %s: %.2f ms; by hand over Bolt %.2f ms, %.2f times; by hand in process %.2f ms,"
                        + " %.2f times%n",
                how, ours / 1e6, overBolt / 1e6, (double) ours / overBolt, inProcess / 1e6, (double) ours / inProcess);
    }

    private static void mutate(TestApi api, int i) {
        Map<String, @Nullable Object> variables = new HashMap<>(Map.of("control", "control" + i % 80, "name", "n" + i));
        var result = api.ask(MUTATION, variables);
        if (!result.getErrors().isEmpty()) {
            throw new AssertionError(result.getErrors().toString());
        }
    }

    private void byHandOverBolt(int i) {
        try (var session = graph.driver().session()) {
            session.executeWrite(transaction ->
                    transaction.run(BY_HAND, values(i)).single().get("id").asString());
        }
    }

    private void byHandInProcess(int i) {
        try (var transaction = database.beginTx()) {
            try (var result = transaction.execute(BY_HAND, values(i))) {
                Objects.requireNonNull(result.next().get("id"));
            }
            transaction.commit();
        }
    }

    private static Map<String, Object> values(int i) {
        return Map.of(
                "now",
                System.currentTimeMillis(),
                "inf",
                253_402_300_799_000L,
                "control",
                "control" + i % 80,
                "name",
                "n" + i,
                "key",
                UUID.randomUUID().toString());
    }
}
