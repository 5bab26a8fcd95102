package io.ismsgraph.bench;

import io.ismsgraph.IsmsGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Starts the application on a store with the demo and the real sites, asks each question through GraphQL and through its
 * hand-written statement in interleaved rounds, and prints the table of the README.
 */
public final class Benchmark {

    private static final int ROUNDS = 7;
    private static final String TOKEN = "bench-0123456789abcdef0123456789abcdef";
    private static final Path DATA = Path.of(System.getProperty("ismsgraph.data", "../shared/data"));

    private Benchmark() {}

    /**
     * @param arguments none
     */
    public static void main(String[] arguments) throws IOException {
        var store = Path.of("target/bench-data");
        var fresh = !Files.exists(store.resolve("loaded"));
        try (var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(
                        IsmsGraph.class, Baseline.class)
                .properties(
                        Map.of("server.port", "0", "ismsgraph.data-folder", store.toString(), "ismsgraph.token", TOKEN))
                .run()) {
            var port = Objects.requireNonNull(context.getWebServer()).getPort();
            var client = new Client("http://127.0.0.1:" + port, TOKEN);
            if (fresh) {
                load(client);
                Files.writeString(store.resolve("loaded"), "The real sites are in.");
            }
            System.out.println("Resident memory: " + residentMegabytes() + " MB");
            System.out.println("| question | p50, 1 caller | ratio | p50, 8 callers | ratio | p99/p50, 8 | aim |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (var question : Question.all()) {
                measure(client, question);
            }
        }
    }

    private static void load(Client client) {
        var dependencies = DATA.resolve("third-party-deps-2020");
        var begun = System.nanoTime();
        for (var file : List.of("CACurrent", "CDNCurrent", "DNSconcAll", "stapleCurrent")) {
            client.upload("/import/dependencies?name=" + file, dependencies.resolve(file));
        }
        System.out.println("third-party-deps-2020 imported in "
                + Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0 + " s");
        var breaches = "breaches-2025-11-14.json";
        client.upload(
                "/import/breaches?name=" + breaches,
                DATA.resolve("hibp-breaches").resolve(breaches));
    }

    private static void measure(Client client, Question question) {
        var id = client.ask("/graphql", Map.of("query", "{ organisations(first: 1) { nodes { id } } }"))
                .at("/data/organisations/nodes/0/id")
                .asString();
        var operation = Map.of("query", question.document(), "variables", Map.of("id", id));
        var given = Map.of("id", id);
        checkSame(client, question, operation, given);
        var one = compare(client, question, operation, given, 1);
        var eight = compare(client, question, operation, given, 8);
        System.out.printf(
                "| %s | %.2f ms | %.2f | %.2f ms | %.2f | %.1f | %.2f |%n",
                question.words(), one.p50, one.ratio, eight.p50, eight.ratio, eight.tail, question.target());
    }

    /** Both ways must name the same things in the same order. */
    private static void checkSame(Client client, Question question, Map<String, ?> operation, Map<String, ?> given) {
        var answer = client.ask("/graphql", operation);
        if (answer.has("errors")) {
            throw new IllegalStateException(question.name() + ": " + answer.get("errors"));
        }
        var ids = List.copyOf(answer.findValuesAsString("id"));
        var byHand = client.ask("/baseline/" + question.name(), given);
        for (var row : byHand.findValuesAsString("id").stream().limit(50).toList()) {
            if (!ids.contains(row)) {
                throw new IllegalStateException(question.name() + ": only the hand-written statement finds " + row);
            }
        }
    }

    private record Comparison(double p50, double ratio, double tail) {}

    private static Comparison compare(
            Client client, Question question, Map<String, ?> operation, Map<String, ?> given, int callers) {
        var baseline = "/baseline/" + question.name();
        client.times("/graphql", operation, callers, question.requests() * 3);
        client.times(baseline, given, callers, question.requests() * 3);
        var all = new ArrayList<Long>();
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var byHand = client.times(baseline, given, callers, question.requests());
            var ours = client.times("/graphql", operation, callers, question.requests());
            byHand.addAll(client.times(baseline, given, callers, question.requests()));
            ours.addAll(client.times("/graphql", operation, callers, question.requests()));
            ratios.add((double) percentile(ours, 50) / percentile(byHand, 50));
            all.addAll(ours);
        }
        Collections.sort(ratios);
        var p50 = percentile(all, 50);
        return new Comparison(p50 / 1e6, ratios.get(ratios.size() / 2), (double) percentile(all, 99) / p50);
    }

    private static long percentile(List<Long> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static long residentMegabytes() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
