package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Asks each question through GraphQL and through its hand-written statement, in interleaved rounds, of a server in a process
 * of its own, and tells what aims are met.
 */
public final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 10));

    private Benchmark() {}

    /**
     * @param arguments none: {@code -Dbench.rounds} and {@code -Dbench.warm-up} (seconds for each way) shorten it
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var results = new Results();
        try (var server = Store.serve();
                var client = new Client(server.address(), server.token())) {
            results.add(Store.load(client));
            var id = client.ask("/graphql", Map.of("query", "{ organisations(first: 1) { nodes { id } } }"))
                    .at("/data/organisations/nodes/0/id")
                    .asString();
            var given = Map.of("id", id);
            for (var question : Question.all()) {
                if (Agreement.check(client, question, given).isEmpty()) {
                    throw new IllegalStateException(question.name() + " has an empty answer");
                }
            }
            for (var question : Question.all()) {
                System.out.println("Measuring " + question.words() + " ...");
                results.add(
                        question,
                        Measurement.of(client, question, given, 1, ROUNDS, WARM_UP),
                        Measurement.of(client, question, given, 8, ROUNDS, WARM_UP));
            }
        }
        results.add(Memory.measure());
        System.out.println(results.markdown());
        Files.writeString(Path.of("target/bench.md"), results.markdown());
    }
}
