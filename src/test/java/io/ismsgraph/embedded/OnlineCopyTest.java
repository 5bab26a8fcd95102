package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.storage.SparseCopy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An open store is copied whole by what is inside this version of the database. */
@SuppressWarnings("NullAway.Init") // set by JUnit
class OnlineCopyTest {

    private static final Census WRITTEN = new Census(1_000, 999);

    @TempDir
    private static Path folder;

    private static Path copy;

    @BeforeAll
    static void copy() throws IOException {
        copy = folder.resolve("copy");
        try (var database = EmbeddedNeo4j.start(folder.resolve("data"))) {
            run(
                    database,
                    "CREATE FULLTEXT INDEX texts FOR (n:Text) ON EACH [n.text]"
                            + " OPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}}");
            run(
                    database,
                    "UNWIND range(1, 1000) AS i CREATE (n:Text {text: 'written ' + i})"
                            + " WITH collect(n) AS all UNWIND range(1, 999) AS i"
                            + " WITH all[i - 1] AS one, all[i] AS next CREATE (one)-[:NEXT {i: 1}]->(next)");
            database.copyTo(copy);
            run(database, "CREATE (:Later)");
        }
    }

    private static void run(EmbeddedNeo4j database, String statement) {
        database.database().executeTransactionally(statement);
    }

    /** The check knows of what is searched, too. */
    @Test
    void holdsWhatWasWrittenBeforeIt() throws IOException {
        var copy = folder.resolve("opened");
        SparseCopy.folder(OnlineCopyTest.copy, copy);
        assertThat(StoreCheck.of(copy)).isEqualTo(WRITTEN);
        assertThat(copy).isDirectoryNotContaining(path -> !path.endsWith("data"));
    }

    @Test
    void isUnsoundWhereBytesAreOverwritten() throws IOException {
        var copy = folder.resolve("damaged");
        SparseCopy.folder(OnlineCopyTest.copy, copy);
        try (var nodes = new RandomAccessFile(
                copy.resolve("data/databases/neo4j/neostore.relationshipstore.db")
                        .toFile(),
                "rw")) {
            nodes.seek(8_192);
            nodes.write(new byte[2_000]);
        }
        assertThatThrownBy(() -> StoreCheck.of(copy))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith(" of its records contradict others");
    }
}
