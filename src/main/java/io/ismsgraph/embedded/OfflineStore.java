package io.ismsgraph.embedded;

import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.layout.Neo4jLayout;

/** A store that is opened for a look only: nobody can reach it meanwhile. */
final class OfflineStore {

    static final long PAGE_CACHE = ByteUnit.mebiBytes(16);

    private OfflineStore() {}

    /** Opens it, which completes what a copy leaves open, counts, and closes it again. */
    static Census census(Path copy) throws IOException {
        var home = copy.toAbsolutePath().normalize();
        var service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(Settings.SERVING.write(home, Map.of()))
                .setConfig(BoltConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE)
                .build();
        try {
            if (EmbeddedNeo4j.hasFailed(service)) {
                throw new IOException("it does not open");
            }
            return Census.of(service.database(EmbeddedNeo4j.DATABASE));
        } finally {
            service.shutdown();
            leaveTheGraph(home);
        }
    }

    /** What every start makes anew, users among it, is no part of a copy. */
    private static void leaveTheGraph(Path home) throws IOException {
        var layout = Neo4jLayout.of(home);
        var graph = layout.databaseLayout(EmbeddedNeo4j.DATABASE);
        Folders.keepOnly(home, layout.dataDirectory());
        Folders.keepOnly(layout.dataDirectory(), layout.databasesDirectory(), layout.transactionLogsRootDirectory());
        Folders.keepOnly(layout.databasesDirectory(), graph.databaseDirectory());
        Folders.keepOnly(layout.transactionLogsRootDirectory(), graph.getTransactionLogsDirectory());
    }
}
