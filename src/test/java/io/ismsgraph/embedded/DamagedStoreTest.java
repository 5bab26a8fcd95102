package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.ServerProcess;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedStoreTest {

    private final Path folder;

    DamagedStoreTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("data");
    }

    @Test
    void isToldInASentence() throws Exception {
        EmbeddedNeo4j.start(folder).close();
        damage(folder.resolve("data/transactions/neo4j"));
        try (var server = ServerProcess.start(folder, Map.of())) {
            assertThat(server.awaitEnd()).isEqualTo(1);
            assertThat(server.messages())
                    .containsExactly("The store in " + folder + " did not come up: its logs folder says why, and a copy"
                            + " of the folder should be kept before anything is tried.");
        }
    }

    @Test
    void isToldInASentenceWhereTheFolderIsAFile() throws IOException {
        Files.createFile(folder);
        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessage(
                        "The store cannot lie in " + folder + ", which is a file: name a folder with ISMSGRAPH_DATA.");
        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder.resolve("below")))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageStartingWith("The store in " + folder.resolve("below") + " cannot be opened (");
    }

    @Test
    void isToldInASentenceWhereNothingMayBeWritten() throws IOException {
        Files.createDirectory(folder);
        Assumptions.assumeTrue(
                folder.toFile().setWritable(false) && !Files.isWritable(folder), "root may write anywhere");
        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("this user may not write to " + folder);
    }

    @Test
    void wasReadableToThisUserOnly() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        EmbeddedNeo4j.start(folder).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    /** Without its checkpoints the database reads its log from the start, and finds it overwritten. */
    private static void damage(Path transactions) throws IOException {
        try (var files = Files.newDirectoryStream(transactions)) {
            for (var file : files) {
                if (file.getFileName().toString().startsWith("checkpoint")) {
                    Files.delete(file);
                } else {
                    overwrite(file);
                }
            }
        }
    }

    private static void overwrite(Path file) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "rw")) {
            log.seek(130);
            log.write("damaged".repeat(1_000).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
