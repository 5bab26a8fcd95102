package io.ismsgraph.embedded;

import java.util.Map;
import java.util.Objects;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * How much is in a store: a copy that differs is none.
 *
 * @param nodes of all labels
 * @param relationships of all types
 */
public record Census(long nodes, long relationships) {

    static Census of(GraphDatabaseService database) {
        return new Census(
                number(database, "MATCH (n) RETURN count(n) AS number"),
                number(database, "MATCH ()-[r]->() RETURN count(r) AS number"));
    }

    /** As people are told of it. */
    @Override
    public String toString() {
        return nodes + " nodes and " + relationships + " relationships";
    }

    private static long number(GraphDatabaseService database, String statement) {
        return database.executeTransactionally(statement, Map.of(), rows ->
                (Long) Objects.requireNonNull(rows.next().get("number")));
    }
}
