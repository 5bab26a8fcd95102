package io.ismsgraph.embedded;

import io.ismsgraph.graph.Obstacle;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/**
 * Nothing is written while the disk is nearly full: a database whose disk is full answers nobody any more, and does not
 * recover when there is room again.
 */
public final class DiskGuard implements Obstacle {

    private final FileStore disk;
    private final long least;

    /**
     * @param folder of the store, which is there
     * @param least how much has to be free
     * @param percent how much of all there is has to be free, if that is more
     */
    public DiskGuard(Path folder, DataSize least, int percent) throws IOException {
        this.disk = Files.getFileStore(folder);
        this.least = Math.max(least.toBytes(), disk.getTotalSpace() / 100 * percent);
    }

    @Override
    public Optional<String> now() {
        return beside(0);
    }

    /**
     * Why so many bytes more may not be written, if they may not.
     *
     * @param bytes that something takes at once
     */
    public Optional<String> beside(long bytes) {
        try {
            var free = disk.getUsableSpace();
            return free - bytes >= least ? Optional.empty() : Optional.of(sentence(free, bytes));
        } catch (IOException unknown) {
            return Optional.of("Nothing is written, for the disk of the store does not say how much is free on it.");
        }
    }

    private String sentence(long free, long bytes) {
        return "Nothing is written, for only " + megabytes(free) + " MB are free where the store lies, and "
                + megabytes(least) + " MB" + (bytes == 0 ? "" : " beside " + megabytes(bytes) + " MB more")
                + " have to be: make room, or lower ISMSGRAPH_LEAST_FREE and ISMSGRAPH_LEAST_FREE_PERCENT.";
    }

    private static long megabytes(long bytes) {
        return DataSize.ofBytes(bytes).toMegabytes();
    }
}
