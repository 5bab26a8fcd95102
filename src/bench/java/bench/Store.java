package bench;

import io.ismsgraph.ServerProcess;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** The stores that are measured on. They are kept, so that only the first run loads them. */
final class Store {

    private static final String LOADED = "import-millis";
    private static final Path DATA = Path.of(System.getProperty("ismsgraph.data", "../shared/data"));
    private static final List<String> SET = List.of("CACurrent", "CDNCurrent", "DNSconcAll", "stapleCurrent");

    /** It asks what no user asks. */
    private static final String UNLIMITED = "1000000000";

    private Store() {}

    /** A server on it, with the baseline beside it. */
    static ServerProcess serve(Size size) throws IOException {
        return ServerProcess.start(
                        BenchServer.class,
                        List.of(),
                        size.folder(),
                        Map.of(
                                "ISMSGRAPH_DEMO",
                                "true",
                                "ISMSGRAPH_WARM",
                                "false",
                                "ISMSGRAPH_REQUESTS_PER_MINUTE",
                                UNLIMITED,
                                "ISMSGRAPH_NODES_PER_MINUTE",
                                UNLIMITED))
                .awaitReady();
    }

    /**
     * Loads the real sites and leaks, unless an earlier run has.
     *
     * @return how many seconds the load of all files of {@code third-party-deps-2020} took
     */
    static double loadSites(Client client) throws IOException {
        var loaded = Size.SITES.folder().resolve(LOADED);
        if (!Files.exists(loaded)) {
            var begun = System.nanoTime();
            for (var file : SET) {
                load(client, "dependencies", "third-party-deps-2020/" + file);
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            load(client, "breaches", "hibp-breaches/breaches-2025-11-14.json");
            Files.writeString(loaded, String.valueOf(took.toMillis()));
        }
        return Long.parseLong(Files.readString(loaded)) / 1000.0;
    }

    /** Makes what belongs to a size, unless an earlier run has. */
    static void make(Size size, Bolt database) throws IOException {
        var made = size.folder().resolve("made");
        if (Files.exists(made)) {
            return;
        }
        System.out.println("Making " + size.words() + " ...");
        var begun = System.nanoTime();
        try (var driver =
                GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), database.password()))) {
            size.make(new Recorder(driver, "neo4j", Clock.systemUTC()));
            driver.executableQuery(CypherFiles.read("commands/await_fulltext")).execute();
        }
        Files.writeString(made, Duration.ofNanos(System.nanoTime() - begun).toString());
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
