package io.ismsgraph.snapshot;

import io.ismsgraph.storage.Folders;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The folder in which snapshots lie, each named by the moment it was taken. */
record Shelf(Path folder) {

    private static final String UNFINISHED = ".part";

    /** ISO 8601 without colons, which not every file system takes. */
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    static Shelf in(Path dataFolder) {
        // The database takes no other paths.
        return new Shelf(dataFolder.toAbsolutePath().normalize().resolve("snapshots"));
    }

    static String name(Instant moment) {
        return NAME.format(moment);
    }

    /** A new place to copy to; what a broken-off copy left is deleted. */
    Path begin(Instant moment) throws IOException {
        PrivateFiles.createFolder(folder);
        for (var left : list(path -> path.toString().endsWith(UNFINISHED))) {
            Folders.delete(left);
        }
        return folder.resolve(name(moment) + UNFINISHED);
    }

    /** What was copied there is good. */
    Path finish(Path begun) throws IOException {
        var name = begun.getFileName().toString();
        return Files.move(begun, begun.resolveSibling(name.substring(0, name.length() - UNFINISHED.length())));
    }

    /** The good ones, the newest first. */
    List<Path> all() throws IOException {
        return list(path ->
                Files.exists(path.resolve(Manifest.FILE)) && !path.toString().endsWith(UNFINISHED));
    }

    Optional<Path> newest() throws IOException {
        return all().stream().findFirst();
    }

    void keepNewest(int count) throws IOException {
        for (var old : all().stream().skip(count).toList()) {
            Folders.delete(old);
        }
    }

    private List<Path> list(Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(wanted).sorted(Comparator.reverseOrder()).toList();
        }
    }
}
