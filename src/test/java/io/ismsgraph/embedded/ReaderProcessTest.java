package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

/** A copy is read in a process of its own, and cannot be written to there. */
@Timeout(120)
class ReaderProcessTest {

    private final Path folder;

    ReaderProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsACopyAndNothingElse() throws Exception {
        try (var database = EmbeddedNeo4j.start(folder.resolve("store"))) {
            database.database().executeTransactionally("CREATE (:Thing {name: 'one'})");
            database.copyTo(folder.resolve("copy"));
            database.database().executeTransactionally("CREATE (:Thing {name: 'two'})");
        }
        StoreCheck.of(folder.resolve("copy"));
        var reader = ReaderProcess.start(folder.resolve("copy"));
        try (reader;
                var driver = driver(reader)) {
            assertThat(driver.executableQuery("MATCH (t:Thing) RETURN t.name AS name")
                            .execute()
                            .records())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("name").asString()).isEqualTo("one"));
            assertThatThrownBy(() -> driver.executableQuery("CREATE (:Thing)").execute())
                    .isInstanceOf(Neo4jException.class)
                    .hasMessageContaining("read-only");
            assertThatThrownBy(() -> driver.executableQuery("LOAD CSV FROM $file AS line RETURN line")
                            .withParameters(Map.of("file", "file:///etc/passwd"))
                            .execute())
                    .isInstanceOf(Neo4jException.class);
            try (var stranger = GraphDatabase.driver(reader.address().uri(), AuthTokens.none())) {
                assertThatThrownBy(stranger::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
        }
        assertThat(reader.isAlive()).isFalse();
    }

    private static Driver driver(ReaderProcess reader) {
        var address = reader.address();
        return GraphDatabase.driver(address.uri(), AuthTokens.basic(address.user(), address.password()));
    }
}
