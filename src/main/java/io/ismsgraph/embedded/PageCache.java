package io.ismsgraph.embedded;

import com.sun.management.OperatingSystemMXBean;
import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.layout.Neo4jLayout;

/** How much of a store a database keeps in memory: all of it and room to grow, but no more than a quarter of the machine's. */
final class PageCache {

    static final String SETTING = "server.memory.pagecache.size";

    private static final long LEAST = ByteUnit.mebiBytes(128);

    private PageCache() {}

    /** For a store as it is now. */
    static String of(Path home) throws IOException {
        var databases = Neo4jLayout.of(home).databasesDirectory();
        var store = Files.exists(databases) ? Folders.size(databases) : 0;
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.valueOf(bytes(store, machine.getTotalMemorySize()));
    }

    static long bytes(long store, long memory) {
        return Math.max(LEAST, Math.min(store + store / 4, memory / 4));
    }
}
