package io.ismsgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.embedded.Census;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What is taken while others write is whole, or it is not there. */
@Timeout(600)
@SuppressWarnings("NullAway.Init") // set by JUnit
class SnapshotsTest {

    private static final int WRITERS = 4;

    @TempDir
    private static Path folder;

    private static Kept store;
    private static Shelf shelf;

    @BeforeAll
    static void open() {
        store = new Kept(folder);
        shelf = Shelf.in(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void areWholeWhileOthersWrite() throws Exception {
        var enough = new AtomicBoolean();
        var written = new AtomicLong();
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    while (!enough.get()) {
                        store.write("o" + written.incrementAndGet());
                    }
                }))
                .toList();
        try {
            takeWhileThereIsMoreAndMore(written);
        } finally {
            enough.set(true);
            for (var writer : writers) {
                writer.join();
            }
        }
    }

    private static void takeWhileThereIsMoreAndMore(AtomicLong written) throws IOException {
        awaitMoreThan(written, WRITERS);
        var first = store.snapshots(1).take();
        awaitMoreThan(written, written.get() + WRITERS);
        var second = store.snapshots(1).take();
        assertThat(first.manifest().nodes()).isPositive();
        assertThat(second.manifest().nodes()).isGreaterThan(first.manifest().nodes());
        assertThat(second.manifest().lastRecorded()).isAfter(first.manifest().lastRecorded());
        assertThat(shelf.all()).containsExactly(Path.of(second.folder()));
        assertThat(Manifest.in(Path.of(second.folder()))).isEqualTo(second.manifest());
    }

    private static void awaitMoreThan(AtomicLong written, long count) {
        while (written.get() <= count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void areDeletedWhenTheyAreNotGood() throws Exception {
        var good = store.snapshots(1, _ -> store.census()).take();
        var unsound = store.snapshots(1, _ -> {
            throw new IOException("3 of its records contradict others");
        });
        assertThatThrownBy(unsound::take)
                .isInstanceOf(SnapshotFailure.class)
                .hasMessage(
                        "No snapshot was taken, for 3 of its records contradict others; what was copied is deleted.");
        var other = store.snapshots(1, _ -> new Census(0, 1));
        assertThatThrownBy(other::take)
                .isInstanceOf(SnapshotFailure.class)
                .hasMessageContaining("the copy holds 0 nodes and 1 relationships where the store held");
        var withoutRoom = store.snapshots(DataSize.ofBytes(Long.MAX_VALUE), 1, _ -> store.census());
        assertThatThrownBy(withoutRoom::take)
                .isInstanceOf(SnapshotFailure.class)
                .hasMessageStartingWith("No snapshot was taken. Nothing is written, for only ");
        try (var left = Files.list(shelf.folder())) {
            assertThat(left).containsExactly(Path.of(good.folder()));
        }
    }

    @Test
    void areTakenNowAndThen() throws Exception {
        try (var schedule = new Schedule(store.snapshots(2, _ -> store.census()), Duration.ofMillis(1))) {
            schedule.begin();
            assertThat(schedule).isNotNull();
            while (shelf.all().size() < 2) {
                Thread.onSpinWait();
            }
        }
    }
}
