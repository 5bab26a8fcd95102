package io.ismsgraph.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** The full-text indexes of a graph; they follow the schema, so that what is searched is one word in it. */
public final class FulltextIndexes {

    private final Driver driver;
    private final String database;

    FulltextIndexes(Driver driver, String database) {
        this.driver = driver;
        this.database = database;
    }

    /** Makes those that are missing, and makes anew those that were of other labels or properties. */
    public void provide(Collection<FulltextIndex> wanted) {
        GraphFailure.translating(() -> {
            try (var session = driver.session(SessionConfig.forDatabase(database))) {
                wanted.forEach(index -> provide(session, index));
            }
            return wanted;
        });
    }

    /** Waits until they know all that has been written. */
    public void await() {
        GraphFailure.translating(() -> {
            try (var session = driver.session(SessionConfig.forDatabase(database))) {
                session.run(CypherFiles.read("commands/await_fulltext")).consume();
            }
            return database;
        });
    }

    private static void provide(Session session, FulltextIndex index) {
        var known = session.run(CypherFiles.read("commands/fulltext"), Map.of("name", index.name()))
                .list();
        if (known.stream().anyMatch(one -> !isSame(one, index))) {
            session.run("DROP INDEX " + index.name()).consume();
            known = List.of();
        }
        if (known.isEmpty()) {
            session.run(index.definition()).consume();
            session.run(CypherFiles.read("commands/await_indexes")).consume();
        }
    }

    private static boolean isSame(Record known, FulltextIndex index) {
        return names(known, "labels").equals(Set.copyOf(index.labels()))
                && names(known, "properties").equals(Set.copyOf(index.properties()))
                && known.get("analyzer").asString("").equals(index.analyzer());
    }

    private static Set<String> names(Record known, String column) {
        return new HashSet<>(known.get(column).asList(value -> value.asString()));
    }
}
