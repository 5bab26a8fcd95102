package io.ismsgraph.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.input.ReversedLinesFileReader;

/** Reads an audit backwards, the newest lines first, until a page is full. */
final class Reading {

    /**
     * A page.
     *
     * @param lines of it
     * @param oldest the number of the oldest line that was read; of the place to go on from if none was
     * @param more whether there are lines older than that which may be wanted
     */
    record Page(List<Line> lines, long oldest, boolean more) {}

    private final Match wanted;
    private final long before;
    private final int size;
    private final int most;
    private final List<Line> found = new ArrayList<>();
    private int read;
    private long oldest;
    private boolean ended;

    private Reading(Match wanted, long before, int size, int most) {
        this.wanted = wanted;
        this.before = before;
        this.size = size;
        this.most = most;
        this.oldest = before;
    }

    /**
     * Reads a page.
     *
     * @param before older than the line of this number
     * @param size at most so many
     * @param most lines are looked at
     */
    static Page page(Path folder, Match wanted, long before, int size, int most) throws IOException {
        var reading = new Reading(wanted, before, size, most);
        for (var file : Trail.files(folder).reversed()) {
            if (Trail.first(file) < before && !reading.isFull()) {
                reading.file(file);
            }
        }
        return new Page(reading.found, reading.oldest, !reading.ended && reading.oldest > 1);
    }

    private boolean isFull() {
        return ended || found.size() >= size || read >= most;
    }

    private void file(Path file) throws IOException {
        try (var lines = ReversedLinesFileReader.builder()
                .setPath(file)
                .setCharset(StandardCharsets.UTF_8)
                .get()) {
            for (var text = lines.readLine(); text != null && !isFull(); text = lines.readLine()) {
                Line.of(text).filter(line -> line.number() < before).ifPresent(this::look);
            }
        }
    }

    private void look(Line line) {
        read++;
        oldest = line.number();
        ended = wanted.endsBefore(line);
        if (wanted.takes(line)) {
            found.add(line);
        }
    }
}
