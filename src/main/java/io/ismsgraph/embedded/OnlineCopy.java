package io.ismsgraph.embedded;

import io.ismsgraph.storage.SparseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Copies an open store to the disk. Community has no way to do so: this is the only file that takes the inner one, which
 * may change with any version, and {@code OnlineCopyTest} would tell.
 */
final class OnlineCopy {

    /** What is searched is written beside the transactions: a copy would never learn of what is still on its way. */
    private static final String SEARCHABLE = "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()";

    private OnlineCopy() {}

    /**
     * Writes all that is in memory to the store, and copies its files while the database moves none of them.
     *
     * @param database to which nobody writes meanwhile
     * @param home of the copy
     */
    static void make(GraphDatabaseAPI database, Path home) throws IOException {
        database.executeTransactionally(SEARCHABLE);
        var inner = database.getDependencyResolver();
        var store = inner.resolveDependency(Database.class);
        var checkPointer = inner.resolveDependency(CheckPointer.class);
        var from = store.getDatabaseLayout();
        var to = Neo4jLayout.of(home).databaseLayout(database.databaseName());
        try (var _ = store.getStoreCopyCheckPointMutex()
                        .storeCopy(() -> checkPointer.forceCheckPoint(new SimpleTriggerInfo("snapshot")));
                var files = store.listStoreFiles(true)) {
            for (var file : whole(files, from)) {
                SparseCopy.file(file, inPlace(file, from, to));
            }
        }
    }

    /** The database names all files but those of its free ids, which it can make anew, though not while it is checked. */
    private static Set<Path> whole(ResourceIterator<Path> named, DatabaseLayout layout) throws IOException {
        try (var files = Files.list(layout.databaseDirectory())) {
            return Stream.concat(named.stream(), files.filter(layout::isIdFile)).collect(Collectors.toSet());
        }
    }

    private static Path inPlace(Path file, DatabaseLayout from, DatabaseLayout to) {
        var logs = from.getTransactionLogsDirectory();
        return file.startsWith(logs)
                ? to.getTransactionLogsDirectory().resolve(logs.relativize(file))
                : to.databaseDirectory().resolve(from.databaseDirectory().relativize(file));
    }
}
