package io.ismsgraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Reads and maps in a thread of its own, a few batches ahead of whoever writes them. */
final class Pump implements AutoCloseable {

    private static final int AHEAD = 2;
    private static final int ROWS = 2_500;
    private static final int CHARACTERS = 4 << 20;

    /** What comes after the last batch. */
    private record Step(List<Entry> batch, @Nullable Throwable failure) {}

    private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reader;
    private List<Entry> batch = new ArrayList<>();
    private long characters;

    Pump(Document document, Load load) {
        this.reader = Thread.ofPlatform().daemon().name("intake-reader").start(() -> read(document, load));
    }

    /** The next batch; an empty one at the end. */
    List<Entry> next() {
        try {
            var step = steps.take();
            return switch (step.failure()) {
                case null -> step.batch();
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case Throwable impossible -> throw new AssertionError("Nothing here throws it.", impossible);
            };
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted.", interruption);
        }
    }

    @Override
    public void close() {
        reader.interrupt();
    }

    /** Whatever ends it is told: who waits for the next batch would wait for ever. */
    private void read(Document document, Load load) {
        try {
            document.read((row, mapping) -> add(Entry.of(load, row, mapping)));
            if (!batch.isEmpty()) {
                put(new Step(batch, null));
            }
            put(new Step(List.of(), null));
        } catch (Interruption end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            batch = List.of();
            put(new Step(List.of(), failure));
        }
    }

    private void add(Entry entry) {
        batch.add(entry);
        characters += entry.row().text().length();
        if (batch.size() == ROWS || characters > CHARACTERS) {
            put(new Step(batch, null));
            batch = new ArrayList<>();
            characters = 0;
        }
    }

    private void put(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException interruption) {
            throw new Interruption();
        }
    }

    /** Nobody takes the batches any more. */
    private static final class Interruption extends RuntimeException {}
}
