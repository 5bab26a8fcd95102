package io.ismsgraph.embedded;

import io.ismsgraph.storage.Folders;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.locker.Locker;
import org.neo4j.kernel.internal.locker.GlobalLocker;

/** Puts another store in the place of one, which nobody can open meanwhile. The one that was there is never deleted. */
public final class StoreExchange implements AutoCloseable {

    private final Path store;
    private final Path prepared;
    private final @Nullable Locker lock;

    private StoreExchange(Path store, Path prepared, @Nullable Locker lock) {
        this.store = store;
        this.prepared = prepared;
        this.lock = lock;
    }

    /**
     * Begins.
     *
     * @param home of the store, which need not be there any more
     * @throws EmbeddedStartException if the store is open
     */
    public static StoreExchange in(Path home) throws IOException {
        var layout = Neo4jLayout.of(home.toAbsolutePath().normalize());
        var lock = Files.exists(layout.databasesDirectory()) ? locked(layout) : null;
        PrivateFiles.createFolder(layout.homeDirectory());
        Folders.delete(prepared(layout));
        return new StoreExchange(layout.dataDirectory(), prepared(layout), lock);
    }

    private static Locker locked(Neo4jLayout layout) throws IOException {
        var lock = new GlobalLocker(new DefaultFileSystemAbstraction(), layout);
        try {
            lock.checkLock();
            return lock;
        } catch (RuntimeException failure) {
            lock.close();
            throw EmbeddedStartException.of(layout.homeDirectory(), failure);
        }
    }

    private static Path prepared(Neo4jLayout layout) {
        return layout.homeDirectory().resolve("restoring");
    }

    /** Whether one was broken off in the moment in which no store was in its place. */
    static boolean wasBrokenOff(Path home) {
        var layout = Neo4jLayout.of(home);
        return Files.exists(prepared(layout)) && !Files.exists(layout.dataDirectory());
    }

    /** Where the other store's home is to be brought. */
    public Path prepared() {
        return prepared;
    }

    /**
     * Moves the store aside, if there is one, and what was prepared to its place.
     *
     * @param aside a folder that is not there yet
     * @return where the store that was there lies
     */
    public Optional<Path> exchange(Path aside) throws IOException {
        var other = prepared.resolve(store.getFileName());
        if (!Files.exists(store)) {
            Files.move(other, store);
            return Optional.empty();
        }
        PrivateFiles.createFolder(aside);
        var moved = Files.move(store, aside.resolve(store.getFileName()));
        try {
            Files.move(other, store);
        } catch (IOException failure) {
            Files.move(moved, store);
            throw failure;
        }
        return Optional.of(moved);
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
        Folders.delete(prepared);
    }
}
