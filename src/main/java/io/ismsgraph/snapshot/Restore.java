package io.ismsgraph.snapshot;

import io.ismsgraph.embedded.StoreExchange;
import io.ismsgraph.storage.SparseCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a snapshot the store again, in a data folder that no server uses. */
final class Restore {

    private final Path dataFolder;
    private final Clock clock;

    Restore(Path dataFolder, Clock clock) {
        this.dataFolder = dataFolder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * Copies it, makes sure that the copy is what was found good, and only then moves anything.
     *
     * @param name of one in the data folder, {@code newest}, or the path of one elsewhere
     * @throws SnapshotFailure if it is none, or broken; the store stays as it is
     */
    Restored from(String name) {
        try {
            var snapshot = find(name);
            try (var exchange = StoreExchange.in(dataFolder)) {
                var manifest = Manifest.in(snapshot);
                bring(snapshot, manifest, exchange.prepared());
                var aside = dataFolder.resolve("replaced").resolve(Shelf.name(clock.instant()));
                return new Restored(manifest, exchange.exchange(aside));
            }
        } catch (IOException failure) {
            throw new SnapshotFailure(
                    "The snapshot " + name + " could not be restored (" + failure.getMessage()
                            + "); the store is as it was.",
                    failure);
        }
    }

    private Path find(String name) throws IOException {
        var shelf = Shelf.in(dataFolder);
        var named = name.equals("newest")
                ? shelf.newest().orElse(shelf.folder())
                : Stream.of(shelf.folder().resolve(name), Path.of(name))
                        .filter(path -> Files.exists(path.resolve(Manifest.FILE)))
                        .findFirst()
                        .orElse(shelf.folder());
        if (named.equals(shelf.folder())) {
            var known = shelf.all().stream()
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.joining(", "));
            throw new SnapshotFailure("There is no snapshot " + name + "; "
                    + (known.isEmpty() ? "there is none in " + shelf.folder() : "there are " + known) + ".");
        }
        return named;
    }

    private static void bring(Path snapshot, Manifest manifest, Path prepared) throws IOException {
        SparseCopy.folder(snapshot, prepared);
        var found = Digests.of(prepared);
        var names = Stream.concat(found.keySet().stream(), manifest.files().keySet().stream());
        var other = names.filter(file ->
                        !Objects.equals(found.get(file), manifest.files().get(file)))
                .sorted()
                .findFirst();
        if (other.isPresent() || !isWhole(manifest, found)) {
            throw new SnapshotFailure("The snapshot " + snapshot + " is broken: " + other.orElse(Manifest.FILE)
                    + " is not what it was. Take another; the store is as it was.");
        }
    }

    private static boolean isWhole(Manifest manifest, Map<String, String> found) {
        return Digests.id(found).equals(manifest.id());
    }
}
