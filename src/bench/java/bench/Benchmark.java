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

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 2));
    private static final int CALLERS = 8;
    /** How often all is asked again to see whether any plan is missing. */
    private static final int AGAIN = 20;

    private static final double IMPORT_SECONDS = 60;
    private static final double RESIDENT_MEBIBYTES = 1024;
    private static final Path REPORT = Path.of("target/bench.md");

    private final Results results = new Results();

    private Benchmark() {}

    /**
     * @param arguments none: {@code -Dbench.sizes} says what is measured, {@code -Dbench.rounds} and
     *     {@code -Dbench.warm-up} (seconds for each way of each question) shorten it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Node closes a connection that nobody used for five seconds.
        System.setProperty("jdk.httpclient.keepalive.timeout", "3");
        var benchmark = new Benchmark();
        for (var size : sizes()) {
            benchmark.measure(size);
            benchmark.report();
        }
        var memory = Memory.measure();
        benchmark.results.add(
                "resident with the demo, all examples asked (%d MiB once at rest)".formatted(memory.now()),
                (double) memory.most(),
                RESIDENT_MEBIBYTES,
                "MiB");
        benchmark.report();
        System.out.println(Files.readString(REPORT));
    }

    /** Written after each size, so that a run that was cut short leaves what it measured. */
    private void report() throws IOException {
        Files.writeString(REPORT, results.markdown());
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
                results.add(
                        "import of `third-party-deps-2020`, all four files",
                        Store.loadSites(client),
                        IMPORT_SECONDS,
                        "s");
            }
            var database = told(client, "bolt", Bolt.class);
            Store.make(size, database);
            try (var theirs = NodeServer.start(database)) {
                var asked = new EnumMap<Question, Map<Way, Request>>(Question.class);
                size.questions().forEach(question -> asked.put(question, agreed(question, client, theirs, size)));
                // Whatever is measured first must not pay for a cold machine.
                asked.values().forEach(ways -> ways.values().forEach(request -> request.times(CALLERS, WARM_UP)));
                asked.forEach((question, ways) -> measure(size, question, ways));
            }
            measure(size == Size.DEMO ? Pair.history(client) : Pair.pages(client, size));
            results.add("plans missing in steady state; " + size.words(), missing(size, client), 0, "");
        }
    }

    private static <T> T told(Client client, String what, Class<T> type) {
        return JsonMapper.shared().convertValue(client.ask("/inside/" + what, Map.of()), type);
    }

    /** How many plans the database has to make when all that was asked is asked again. */
    private static double missing(Size size, Client client) {
        var given = Given.variables(size);
        var before = told(client, "plans", Plans.class);
        for (int i = 0; i < AGAIN; i++) {
            size.questions().forEach(question -> question.ours(client, given).answer());
        }
        var after = told(client, "plans", Plans.class);
        if (after.hits() - before.hits() < (long) AGAIN * size.questions().size()) {
            throw new IllegalStateException("The database does not count the plans it finds.");
        }
        return (double) (after.misses() - before.misses());
    }

    /** All ways to ask a question, which answer the same. */
    private static Map<Way, Request> agreed(Question question, Client client, NodeServer theirs, Size size) {
        var given = Given.variables(size);
        var ours = question.ours(client, given);
        var others = Map.of(
                Way.BY_HAND, question.byHand(client, given, size), Way.THEIRS, theirs.ask(question, given, size));
        others.values().forEach(other -> Agreement.check(ours, other));
        var ways = new EnumMap<Way, Request>(others);
        ways.put(Way.OURS, ours);
        return ways;
    }

    private void measure(Size size, Question question, Map<Way, Request> ways) {
        System.out.println("Measuring " + question.words() + " on " + size.words() + " ...");
        var one = Measurement.of(ways, 1, ROUNDS);
        results.add(size, question, one, Measurement.of(ways, CALLERS, ROUNDS));
        size.firstPage(question)
                .ifPresent(aim -> results.add(
                        "first page of 50, p50 over HTTP: " + question.words() + "; " + size.words(),
                        one.all(Way.OURS).percentile(50),
                        aim,
                        "ms"));
    }

    private void measure(Pair pair) {
        var measured = Measurement.of(pair.variants(), 1, ROUNDS);
        results.add(pair.words(), measured.ratio(1, 0), pair.aim(), "");
    }
}
