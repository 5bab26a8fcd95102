package io.ismsgraph.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where files are kept, each under the SHA-256 of its bytes, so that the same file is kept once. */
public interface EvidenceStore {

    /**
     * One in a folder.
     *
     * @param most how many bytes a file may have
     */
    static EvidenceStore in(Path folder, long most) {
        return new FolderStore(folder, most);
    }

    /**
     * A file that is kept.
     *
     * @param sha256 of its bytes, in hex
     * @param size in bytes
     */
    record Kept(String sha256, long size) {}

    /**
     * Keeps a file. When this returns it is on the disk.
     *
     * @throws TooLargeException if it is larger than is allowed; then nothing is kept
     */
    Kept keep(InputStream bytes) throws IOException;

    /** The bytes of one; the caller closes them. */
    Optional<InputStream> open(String sha256) throws IOException;

    /** What is in it, by the names under which it is kept. */
    List<String> all() throws IOException;

    /** Larger than a file may be. */
    final class TooLargeException extends IOException {

        TooLargeException(long most) {
            super("A file may have " + most + " bytes.");
        }
    }
}
