package io.ismsgraph.console;

import io.ismsgraph.embedded.ReaderProcess;
import io.ismsgraph.snapshot.Manifest;
import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy that is read, until nobody does any more. */
final class Opened {

    private static final Logger LOG = LoggerFactory.getLogger(Opened.class);

    private final ReaderProcess reader;
    private final Source source;
    private final Path copy;
    private final Driver driver;
    private int leases;
    private long lastUsed = System.nanoTime();
    private boolean retired;
    private boolean ended;

    Opened(ReaderProcess reader, Source source, Path copy) {
        this.reader = reader;
        this.source = source;
        this.copy = copy;
        var address = reader.address();
        this.driver = Connection.to(address.uri(), address.user(), address.password());
    }

    Source source() {
        return source;
    }

    synchronized boolean isGood() {
        return !retired && reader.isAlive();
    }

    boolean isOlderThan(Optional<Manifest> newest) {
        return newest.map(manifest -> !manifest.id().equals(source.id())).orElse(false);
    }

    synchronized boolean isIdleFor(long nanos) {
        return leases == 0 && System.nanoTime() - lastUsed > nanos;
    }

    synchronized Lease lease() {
        leases++;
        return new Use();
    }

    /** Goes when the last that reads it has ended. */
    synchronized void retire() {
        retired = true;
        if (leases == 0) {
            end();
        }
    }

    private synchronized void giveBack() {
        leases--;
        lastUsed = System.nanoTime();
        if (retired && leases == 0) {
            end();
        }
    }

    /** At once; whoever reads it is told so. */
    synchronized void end() {
        retired = true;
        if (ended) {
            return;
        }
        ended = true;
        reader.close();
        driver.close();
        try {
            Folders.delete(copy);
        } catch (IOException failure) {
            LOG.warn("The copy in {} could not be deleted.", copy, failure);
        }
    }

    private final class Use implements Lease {

        private boolean given;

        @Override
        public Source source() {
            return source;
        }

        @Override
        public Driver driver() {
            return driver;
        }

        @Override
        public void end() {
            Opened.this.end();
        }

        @Override
        public void close() {
            if (!given) {
                given = true;
                giveBack();
            }
        }
    }
}
