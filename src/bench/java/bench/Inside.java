package bench;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import java.util.Objects;
import org.neo4j.kernel.impl.query.QueryCacheStatistics;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only the server's own process knows. */
@RestController
class Inside {

    private static final String STATEMENTS = "executable_query";

    private final EmbeddedNeo4j database;

    Inside(EmbeddedNeo4j database) {
        this.database = database;
    }

    @PostMapping("/inside/bolt")
    Bolt bolt() {
        return new Bolt(database.uri().toString(), database.user(), database.password());
    }

    /** The database's own counters. */
    @PostMapping("/inside/plans")
    Plans plans() {
        var caches = ((GraphDatabaseAPI) database.database())
                .getDependencyResolver()
                .resolveDependency(QueryCacheStatistics.class)
                .metricsPerCacheKind();
        var statements = Objects.requireNonNull(caches.get(STATEMENTS), caches.keySet()::toString);
        return new Plans(statements.getHits(), statements.getMisses() + statements.getStaleEntries());
    }
}
