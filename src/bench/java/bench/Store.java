package bench;

import io.ismsgraph.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The store that is measured on: the demo and the real sites. It is kept, so that only the first run loads it. */
final class Store {

    private static final Path FOLDER = Path.of("target/bench-data").toAbsolutePath();
    private static final Path LOADED = FOLDER.resolve("import-millis");
    private static final Path DATA = Path.of(System.getProperty("ismsgraph.data", "../shared/data"));
    private static final List<String> SET = List.of("CACurrent", "CDNCurrent", "DNSconcAll", "stapleCurrent");

    private Store() {}

    /** A server on it, with the baseline beside it. */
    static ServerProcess serve() throws IOException {
        return ServerProcess.start(
                        BenchServer.class,
                        List.of(),
                        FOLDER,
                        Map.of("ISMSGRAPH_DEMO", "true", "ISMSGRAPH_WARM", "false"))
                .awaitReady();
    }

    /**
     * Loads the real sites and leaks, unless an earlier run has.
     *
     * @return how long the load of all files of {@code third-party-deps-2020} took
     */
    static Duration load(Client client) throws IOException {
        if (!Files.exists(LOADED)) {
            var begun = System.nanoTime();
            for (var file : SET) {
                load(client, "dependencies", "third-party-deps-2020/" + file);
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            load(client, "breaches", "hibp-breaches/breaches-2025-11-14.json");
            Files.writeString(LOADED, String.valueOf(took.toMillis()));
        }
        return Duration.ofMillis(Long.parseLong(Files.readString(LOADED)));
    }

    /** As the command does it: files of one set say nothing twice. */
    private static void load(Client client, String format, String name) {
        var file = DATA.resolve(name);
        var last = client.upload("/import/" + format + "?set=bench&name=" + file.getFileName(), file);
        if (!last.path("report").path("rowsRead").isIntegralNumber()
                || last.path("report").path("rowsRead").asLong() == 0) {
            throw new IllegalStateException(file + " was not loaded: " + last);
        }
        System.out.println(file.getFileName() + ": " + last.path("report").path("rowsRead") + " rows read, "
                + last.path("report").path("rowsRejected") + " rejected");
    }
}
