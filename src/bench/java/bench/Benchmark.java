package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks each question through GraphQL, through its hand-written statement and of @neo4j/graphql, in interleaved rounds, at
 * several sizes, of servers in processes of their own; and tells what aims are met.
 */
public final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 10));
    private static final int CALLERS = 8;

    /** Aims. */
    private static final double IMPORT = 60;

    private static final double RESIDENT = 1024;
    private static final Path REPORT = Path.of("target/bench.md");

    private final Results results = new Results();

    private Benchmark() {}

    /**
     * @param arguments none: {@code -Dbench.sizes} says what is measured, {@code -Dbench.rounds} and
     *     {@code -Dbench.warm-up} (seconds for each way) shorten it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Node closes a connection that nobody used for five seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", "3");
        var benchmark = new Benchmark();
        for (var size : sizes()) {
            benchmark.measure(size);
        }
        var memory = Memory.measure();
        benchmark.results.add(
                "resident with the demo, all examples asked (%d MiB once at rest)".formatted(memory.now()),
                (double) memory.most(),
                RESIDENT,
                "MiB");
        System.out.println(benchmark.results.markdown());
        Files.writeString(REPORT, benchmark.results.markdown());
    }

    private static List<Size> sizes() {
        return Stream.of(System.getProperty("bench.sizes", "demo,sites").split(","))
                .map(size -> Size.valueOf(size.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private void measure(Size size) throws IOException {
        try (var server = Store.serve(size);
                var client = new Client(server.address(), server.token())) {
            if (size == Size.SITES) {
                results.add("import of `third-party-deps-2020`, all four files", Store.loadSites(client), IMPORT, "s");
            }
            try (var theirs = NodeServer.start(bolt(client))) {
                var given = Given.variables();
                var asked = new EnumMap<Question, Map<Way, Request>>(Question.class);
                size.questions().forEach(question -> asked.put(question, agreed(question, client, theirs, given)));
                asked.forEach((question, ways) -> measure(size, question, ways));
            }
        }
    }

    private static Bolt bolt(Client client) {
        return JsonMapper.shared().convertValue(client.ask("/inside/bolt", Map.of()), Bolt.class);
    }

    /** All ways to ask a question, which answer the same. */
    private static Map<Way, Request> agreed(
            Question question, Client client, NodeServer theirs, Map<String, Object> given) {
        var ours = question.ours(client, given);
        var others = Map.of(Way.BY_HAND, question.byHand(client, given), Way.THEIRS, theirs.ask(question, given));
        others.values().forEach(other -> Agreement.check(ours, other));
        var ways = new EnumMap<Way, Request>(others);
        ways.put(Way.OURS, ours);
        return ways;
    }

    private void measure(Size size, Question question, Map<Way, Request> ways) {
        System.out.println("Measuring " + question.words() + " on " + size.words() + " ...");
        results.add(
                size,
                question,
                Measurement.of(ways, 1, question.requests(), ROUNDS, WARM_UP),
                Measurement.of(ways, CALLERS, question.requests(), ROUNDS, WARM_UP));
    }
}
