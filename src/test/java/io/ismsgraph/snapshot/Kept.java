package io.ismsgraph.snapshot;

import io.ismsgraph.embedded.Census;
import io.ismsgraph.embedded.DiskGuard;
import io.ismsgraph.embedded.EmbeddedNeo4j;
import io.ismsgraph.embedded.StoreCheck;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.graph.WriteGate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.unit.DataSize;

/** An embedded store of which snapshots are taken. */
public final class Kept implements AutoCloseable {

    private final Path folder;
    private final WriteGate gate = new WriteGate();
    private final EmbeddedNeo4j database;
    private final Driver driver;
    private final Recorder recorder;

    public Kept(Path folder) {
        this.folder = folder;
        this.database = EmbeddedNeo4j.start(folder);
        this.driver = GraphDatabase.driver(database.uri(), AuthTokens.basic(database.user(), database.password()));
        TestGraph.migrate(driver);
        this.recorder = new Recorder(driver, TestGraph.DATABASE, gate, Clock.systemUTC());
    }

    Snapshots snapshots(int kept) throws IOException {
        return snapshots(kept, StoreCheck::of);
    }

    /** Nobody looks through them, which takes longest. */
    public Snapshots unchecked(int kept) throws IOException {
        return snapshots(kept, _ -> census());
    }

    Snapshots snapshots(int kept, Snapshots.Check check) throws IOException {
        return snapshots(DataSize.ofBytes(0), kept, check);
    }

    Snapshots snapshots(DataSize leastFree, int kept, Snapshots.Check check) throws IOException {
        return new Snapshots(
                database, gate, new DiskGuard(folder, leastFree, 0), Shelf.in(folder), kept, check, Clock.systemUTC());
    }

    Census census() {
        return database.census();
    }

    public void write(String organisation) {
        var said = new Description(organisation, Map.of("name", organisation));
        recorder.record(recording -> recording.describe("Organisation", Period.ALWAYS, "i", List.of(said)));
    }

    /** Puts a note on record, and what it said before. */
    public void note(String id) {
        for (var text : List.of("before", "after")) {
            var said = new Description(id, Map.of("text", "secret " + text));
            recorder.record(recording -> recording.describe("Note", Period.ALWAYS, "i", List.of(said)));
        }
    }

    List<String> organisations() {
        return recorder.read("MATCH (o:Organisation) RETURN o.id AS id ORDER BY id", Map.of()).stream()
                .map(row -> String.valueOf(row.get("id")))
                .toList();
    }

    @Override
    public void close() {
        driver.close();
        database.close();
    }
}
