package bench;

import io.ismsgraph.IsmsGraph;
import io.ismsgraph.ServerProcess;
import io.ismsgraph.pages.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a server holds resident that was started as the README says, has loaded the demo and answered the examples.
 *
 * @param now once it has come to rest, in MiB; nothing where the system does not tell
 * @param most the most it ever held
 */
record Memory(long now, long most) {

    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final int TIMES = 3;

    static Memory measure() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-demo");
        var environment = Map.of("ISMSGRAPH_DEMO", "true", "ISMSGRAPH_WARM", "true");
        try (var server = ServerProcess.start(IsmsGraph.class, List.of(), folder, environment)
                        .awaitReady();
                var client = new Client(server.address(), server.token())) {
            for (int i = 0; i < TIMES; i++) {
                askExamples(client);
            }
            awaitRest(server.pid());
            return new Memory(kibibytes(server.pid(), "VmRSS") / 1024, kibibytes(server.pid(), "VmHWM") / 1024);
        }
    }

    private static void askExamples(Client client) throws IOException {
        for (var example : Examples.queries()) {
            var answer = client.ask("/graphql", Map.of("query", Files.readString(example)));
            if (answer.has("errors")) {
                throw new IllegalStateException(example.getFileName() + ": " + answer.get("errors"));
            }
        }
    }

    /** What it does by itself after its start has ended. */
    private static void awaitRest(long pid) throws InterruptedException {
        var before = Duration.ZERO;
        var after = processorTime(pid);
        do {
            Thread.sleep(WINDOW);
            before = after;
            after = processorTime(pid);
        } while (after.minus(before).compareTo(WINDOW.dividedBy(20)) > 0);
    }

    private static Duration processorTime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    private static long kibibytes(long pid, String name) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }
}
