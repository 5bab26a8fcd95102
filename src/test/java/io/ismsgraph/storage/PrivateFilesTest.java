package io.ismsgraph.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {

    private final Path folder;

    PrivateFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void needPermissions() {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    @Test
    void createFoldersForThisUserOnly() throws IOException {
        PrivateFiles.createFolder(folder.resolve("a/b"));
        assertThat(permissions(folder.resolve("a/b"))).isEqualTo("rwx------");
    }

    @Test
    void leaveAFolderThatIsThereAsItIs() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        PrivateFiles.createFolder(folder);
        assertThat(permissions(folder)).isEqualTo("rwxr-x---");
    }

    @Test
    void takeThePlaceOfFilesThatOthersMayRead() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        PrivateFiles.createFile(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file).isEmptyFile();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
