package io.ismsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTest {

    private final Path folder;

    RejectsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void areForThisUserOnly() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        var rejects = new Rejects(
                folder.resolve("rejects"), "load", "a.csv", Framing.lines("name\n", StandardCharsets.UTF_8, "csv"));
        rejects.add(new Rejection(new Row(2, "?"), new Rejected("name", "?", "is no name", "a name")));
        rejects.finish();
        for (var file : List.of(rejects.rowsFile(), rejects.reasonsFile())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }
}
