package io.ismsgraph.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {

    private final RunningServer server = new RunningServer(URI.create("http://127.0.0.1:8080"), "secret");

    private final Path folder;

    RunningServerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isFoundByItsWord() throws IOException {
        assertThat(RunningServer.in(folder)).isEmpty();
        server.leaveWord(folder);
        assertThat(RunningServer.in(folder)).contains(server);
        server.takeWordBack(folder);
        assertThat(RunningServer.in(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsItsTokenForThisUser() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        var file = folder.resolve("token");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        server.leaveWord(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(server).asString().doesNotContain("secret");
    }

    @Test
    void leavesTheWordOfAnotherAlone() throws IOException {
        var other = new RunningServer(URI.create("http://127.0.0.1:8081"), "other");
        server.leaveWord(folder);
        other.leaveWord(folder);
        server.takeWordBack(folder);
        assertThat(RunningServer.in(folder)).contains(other);
    }
}
