package io.ismsgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.embedded.EmbeddedNeo4j;
import io.ismsgraph.embedded.EmbeddedStartException;
import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot is the way back, and what is none changes nothing. */
class RestoreTest {

    private final Path folder;
    private final Shelf shelf;
    private final Restore restore;

    RestoreTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("data");
        // As a server is started in its own folder.
        var relative = Path.of("").toAbsolutePath().relativize(folder);
        this.shelf = Shelf.in(relative);
        this.restore = new Restore(relative, Clock.systemUTC());
    }

    @Test
    void bringsBackWhatWasThere() throws Exception {
        var taken = write();
        var replaced = Digests.of(store());

        var restored = restore.from(Path.of(taken.folder()).getFileName().toString());

        var aside = restored.aside().orElseThrow();
        assertThat(aside).startsWith(folder.resolve("replaced"));
        assertThat(Digests.of(aside)).isEqualTo(replaced);
        try (var store = new Kept(folder)) {
            assertThat(store.organisations()).containsExactly("before");
        }
        bringsBackWhatIsLost(taken);
        refusesWhatIsBroken(taken);
    }

    private Taken write() throws IOException {
        try (var store = new Kept(folder)) {
            store.write("before");
            var taken = store.snapshots(1).take();
            store.write("after");
            assertThatThrownBy(() -> restore.from("newest"))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining(" is in use by another ismsgraph: stop that one");
            assertThat(store.organisations()).containsExactly("after", "before");
            return taken;
        }
    }

    private void bringsBackWhatIsLost(Taken taken) throws IOException {
        Folders.delete(store());
        // As a restore leaves it that was killed between its two moves.
        Files.createDirectories(folder.resolve("restoring/data"));
        assertThatThrownBy(() -> EmbeddedNeo4j.start(folder))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageStartingWith("A restore in " + folder + " was broken off");
        assertThat(store()).doesNotExist();
        assertThat(restore.from(taken.folder()).aside()).isEmpty();
        assertThat(Digests.of(folder)).containsAllEntriesOf(taken.manifest().files());
        assertThat(folder.resolve("restoring")).doesNotExist();
    }

    private void refusesWhatIsBroken(Taken taken) throws IOException {
        var before = Digests.of(store().resolve("databases/neo4j"));
        assertThatThrownBy(() -> restore.from("yesterday"))
                .isInstanceOf(SnapshotFailure.class)
                .hasMessage("There is no snapshot yesterday; there are "
                        + Path.of(taken.folder()).getFileName() + ".");
        var broken = Path.of(taken.folder(), "data/databases/neo4j/neostore.nodestore.db");
        var bytes = Files.readAllBytes(broken);
        bytes[bytes.length / 2]++;
        Files.write(broken, bytes);
        assertThatThrownBy(() -> restore.from("newest"))
                .isInstanceOf(SnapshotFailure.class)
                .hasMessageContaining("data/databases/neo4j/neostore.nodestore.db is not what it was");
        Files.delete(broken);
        assertThatThrownBy(() -> restore.from("newest"))
                .isInstanceOf(SnapshotFailure.class)
                .hasMessageContaining("data/databases/neo4j/neostore.nodestore.db is not what it was");
        assertThat(Digests.of(store().resolve("databases/neo4j"))).isEqualTo(before);
        assertThat(shelf.all()).hasSize(1);
    }

    private Path store() {
        return folder.resolve("data");
    }
}
