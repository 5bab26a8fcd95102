package io.ismsgraph.console;

import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.net.URI;
import org.neo4j.driver.Driver;

/** Another Neo4j that is there for statements, by an account that may read and nothing else. */
final class Replica implements Isolation {

    private final Driver driver;

    Replica(String uri, String user, String password) {
        this.driver = Connection.to(URI.create(uri), user, password);
    }

    @Override
    public Lease lease() {
        return new Use();
    }

    /** It changes as it is written: what a statement read is gone. */
    @Override
    public Lease lease(Source once) {
        throw new Unanswered(
                Code.NOT_FOUND,
                "It read another Neo4j as it was then: what it answered is kept, and cannot be compared.");
    }

    @Override
    public Source refresh() {
        return Source.LIVE;
    }

    @Override
    public void close() {
        driver.close();
    }

    private final class Use implements Lease {

        @Override
        public Source source() {
            return Source.LIVE;
        }

        @Override
        public Driver driver() {
            return driver;
        }

        /** Its own server gives statements up. */
        @Override
        public void end() {}

        @Override
        public void close() {}
    }
}
