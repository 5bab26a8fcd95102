package io.ismsgraph.graph;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** Writes to an embedded store until it is killed, and says of each transaction that it was acknowledged. */
public final class WritingUnderLoad {

    private static final int WRITERS = 4;

    private WritingUnderLoad() {}

    @SuppressWarnings("SystemOut") // read by the test
    public static void main(String[] arguments) throws InterruptedException {
        var database = EmbeddedNeo4j.start(Path.of(System.getenv("ISMSGRAPH_DATA")));
        var driver = GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), database.password()));
        TestGraph.migrate(driver);
        var recorder = new Recorder(new EmbeddedTransactions(database.database(), new WriteGate()), Clock.systemUTC());
        var writers = new Thread[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            writers[i] = Thread.ofPlatform().start(() -> {
                while (true) {
                    var id = UUID.randomUUID().toString();
                    recorder.record(recording -> write(recording, id));
                    System.out.println("acknowledged " + id + ".");
                }
            });
        }
        for (var writer : writers) {
            writer.join();
        }
    }

    /** Both ends and the fact between them: more than one statement. */
    private static Written write(Recording recording, String id) {
        var said = List.of(new Description(id, Map.of("name", id)));
        var system = List.of(new Description("of-" + id, Map.of("name", id)));
        return recording
                .describe("Organisation", Period.ALWAYS, "i", said)
                .plus(recording.describe("System", Period.ALWAYS, "i", system))
                .plus(recording.facts(
                        "OPERATES",
                        "Organisation",
                        "System",
                        List.of(Fact.holds(id, "of-" + id, Period.ALWAYS, "declared", "i"))));
    }
}
