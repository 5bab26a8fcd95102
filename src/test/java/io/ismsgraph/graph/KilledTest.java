package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerProcess;
import io.ismsgraph.embedded.EmbeddedNeo4j;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neo4j.graphdb.GraphDatabaseService;

/**
 * A process that is killed while it writes loses nothing it has acknowledged, and leaves nothing half-written. More often:
 * {@code mvn test -Dtest=KilledTest -Dismsgraph.kills=200}.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledTest {

    private static final int KILLS = Integer.getInteger("ismsgraph.kills", 1);
    private static final int ENOUGH = 40;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("acknowledged (\\S+)\\.");

    private final Path folder;

    KilledTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("data");
    }

    @Test
    void losesNothingAcknowledged() throws Exception {
        var acknowledged = new HashSet<String>();
        for (int kill = 1; kill <= KILLS; kill++) {
            acknowledged.addAll(writtenUntilKilled());
            try (var database = EmbeddedNeo4j.start(folder)) {
                assertThat(whole(database.database())).as("after kill %d", kill).containsAll(acknowledged);
                assertThat(halves(database.database()))
                        .as("after kill %d", kill)
                        .isEmpty();
            }
        }
    }

    /** Those that were told before the kill, also where nobody had read it yet. */
    private Set<String> writtenUntilKilled() throws Exception {
        try (var writing = ServerProcess.start(WritingUnderLoad.class, ServerProcess.SHORT_LIFE, folder, Map.of())) {
            for (int lines = ENOUGH; told(writing).size() < ENOUGH && writing.isAlive(); lines++) {
                writing.awaitLines(lines);
            }
            writing.kill();
            writing.awaitEnd();
            assertThat(told(writing)).as("%s", writing.lines()).hasSizeGreaterThanOrEqualTo(ENOUGH);
            return told(writing);
        }
    }

    private static Set<String> told(ServerProcess writing) {
        return writing.lines().stream()
                .map(ACKNOWLEDGED::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<Object> whole(GraphDatabaseService database) {
        return ids(database, """
            MATCH (o:Organisation:OrganisationEver)-[r:OPERATES]->(s:System:SystemEver {id: 'of-' + o.id})
            WHERE COUNT { (j:Journal WHERE o.id IN j.touched AND s.id IN j.touched AND j.at = r.recordedFrom) } = 1
            RETURN o.id AS id\
            """);
    }

    private static Set<Object> halves(GraphDatabaseService database) {
        return ids(database, """
            MATCH (n:OrganisationEver|SystemEver)
            WHERE COUNT { (:Organisation)-[:OPERATES]->(n) } + COUNT { (n)-[:OPERATES]->(:System) } <> 1
            RETURN n.id AS id\
            """);
    }

    private static Set<Object> ids(GraphDatabaseService database, String statement) {
        return database.executeTransactionally(statement, Map.of(), rows -> rows.stream()
                .map(row -> row.get("id"))
                .collect(Collectors.toSet()));
    }
}
