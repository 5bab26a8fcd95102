package io.ismsgraph.embedded;

import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.layout.Neo4jLayout;

/**
 * Looks whether a store that nobody has open can be opened, and through it record by record: a damaged one opens too. It
 * takes little memory, since a server runs beside it.
 */
public final class StoreCheck {

    private static final long MOST_MEMORY = ByteUnit.mebiBytes(64);

    private StoreCheck() {}

    /**
     * Counts what is in it.
     *
     * @param folder of the store; nothing but the graph is left there
     * @throws IOException if it is unsound, or cannot be read to its end
     */
    public static Census of(Path folder) throws IOException {
        // The database takes no other paths.
        var home = folder.toAbsolutePath().normalize();
        try {
            var census = OfflineStore.census(home);
            check(home);
            return census;
        } catch (ConsistencyCheckIncompleteException | RuntimeException failure) {
            throw new IOException("it cannot be read to its end", failure);
        }
    }

    /** The counts that were read are among what is compared. */
    private static void check(Path home) throws IOException, ConsistencyCheckIncompleteException {
        var report = Files.createTempDirectory("ismsgraph-check");
        try {
            var config = Config.newBuilder()
                    .set(GraphDatabaseSettings.neo4j_home, home)
                    .set(GraphDatabaseSettings.pagecache_memory, OfflineStore.PAGE_CACHE)
                    .build();
            var result = new ConsistencyCheckService(Neo4jLayout.of(home).databaseLayout(EmbeddedNeo4j.DATABASE))
                    .with(config)
                    .with(report)
                    .withNumberOfThreads(1)
                    .withMaxOffHeapMemory(MOST_MEMORY)
                    .runFullConsistencyCheck();
            if (!result.isSuccessful()) {
                throw new IOException(
                        result.summary().getTotalInconsistencyCount() + " of its records contradict others");
            }
        } finally {
            Folders.delete(report);
        }
    }
}
