package io.ismsgraph.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** What is done to a folder and all that is in it. */
public final class Folders {

    private Folders() {}

    /** Deletes it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Deletes all that is right in it but for some. */
    public static void keepOnly(Path folder, Path... kept) throws IOException {
        try (var content = Files.list(folder)) {
            for (var other :
                    content.filter(path -> !List.of(kept).contains(path)).toList()) {
                delete(other);
            }
        }
    }

    /** How many bytes its files have, also if some vanish meanwhile. */
    public static long size(Path folder) throws IOException {
        long size = 0;
        for (var file : files(folder)) {
            size += folder.resolve(file).toFile().length();
        }
        return size;
    }

    /** The files in it, at any depth, by their paths within it. */
    public static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
