package io.ismsgraph.console;

import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.neo4j.driver.Driver;

/** Another Neo4j that is there for statements, by an account that may read what is not confidential, and nothing else. */
final class Replica implements Isolation {

    private static final String SEES = "CYPHER 25 RETURN EXISTS { MATCH (n:$any($labels)) } AS sees";

    private final Driver driver;
    private final Collection<String> confidential;

    /** @param confidential labels of what the account may not see */
    Replica(String uri, String user, String password, Collection<String> confidential) {
        this.driver = Connection.to(URI.create(uri), user, password);
        this.confidential = confidential;
    }

    @Override
    public Lease lease() {
        if (sees()) {
            throw new Unanswered(
                    Code.UNAVAILABLE,
                    "The console's account there can read investigations, which are for their members alone, or who"
                            + " people are: deny it to traverse " + String.join(", ", confidential) + ".");
        }
        return new Use();
    }

    private boolean sees() {
        var rows = Connection.ask(
                driver, SEES, Map.of("labels", confidential), "The other Neo4j does not answer now: ask again later.");
        return rows.getFirst().get("sees").asBoolean();
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
