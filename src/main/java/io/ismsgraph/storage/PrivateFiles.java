package io.ismsgraph.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Others on this machine must not read on disk what the server would refuse to tell them. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates a folder that only this user may enter; one that is there stays as its owner made it. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(folder, "rwx------"));
        }
    }

    /** Creates an empty file that only this user may read, in place of one that is there. */
    public static void createFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, only(file, "rw-------"));
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
