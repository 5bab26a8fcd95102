package io.ismsgraph.intake;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.jspecify.annotations.Nullable;

/** The first reading of a file: whether it is sound, and what a snapshot lists. Nothing is written. */
final class Trial implements Rows {

    private static final int ROWS = 2_500;
    private static final int FEW = 20;

    private final Document document;
    private final Load load;
    private final Reads reads;
    private final boolean lists;
    private final LongHashSet listed = new LongHashSet();
    private final List<Entry> waiting = new ArrayList<>();
    private long rows;
    private long taken;
    private long unknown;
    private @Nullable Rejection first;
    private @Nullable Rejection last;

    /**
     * @param load where the file would stand
     * @param lists whether what it lists matters, because something may end
     */
    Trial(Document document, Load load, Reads reads, boolean lists) {
        this.document = document;
        this.load = load;
        this.reads = reads;
        this.lists = lists;
    }

    void read() {
        document.read(this);
        settle();
    }

    @Override
    public void row(Row row, Mapping mapping) {
        rows++;
        var entry = Entry.of(load, row, mapping);
        var rejected = entry.statements().rejected();
        last = rejected.isEmpty() ? null : new Rejection(row, rejected.getFirst());
        first = first == null ? last : first;
        taken += rejected.isEmpty() ? 1 : 0;
        if (lists) {
            waiting.add(entry);
            if (waiting.size() == ROWS) {
                settle();
            }
        }
    }

    private void settle() {
        if (waiting.isEmpty()) {
            return;
        }
        var resolver = new Resolver(reads, System.currentTimeMillis(), waiting);
        for (var entry : waiting) {
            var resolved = resolver.of(entry);
            resolved.listed().forEach(listed::add);
            unknown += resolved.unknown() ? 1 : 0;
        }
        waiting.clear();
    }

    long rows() {
        return rows;
    }

    /** A snapshot without a row that can be taken would end everything. */
    void check(String file) {
        if (rows == 0) {
            throw new UnreadableFile(file, 1, "there is no row in it. Right would be at least one row.");
        }
        if (last != null && document.endsInRow()) {
            throw new UnreadableFile(
                    file,
                    last.row().line(),
                    "the file ends there in the middle of a row; it may have been cut. Fetch it again, or end its last"
                            + " row with a line break if it is whole.");
        }
        if (taken == 0 && first != null && load.header().snapshot()) {
            var reason = first.reason();
            throw new UnreadableFile(
                    file,
                    first.row().line(),
                    "not one of its " + rows + " rows can be taken; the first because of " + reason.field() + ": "
                            + reason.reason() + " Right would be: " + reason.remedy());
        }
    }

    /** Refuses a snapshot that lists so little that it is more likely to be a part. */
    void checkShrinking(String file, Unlisted unlisted) {
        var shrunk = unknown == 0 ? unlisted.count(listed) : new Unlisted.Count(0, 0);
        if (shrunk.ending() > FEW && shrunk.ending() * 2 > shrunk.believed()) {
            throw new UnreadableFile(
                    file,
                    1,
                    ("this snapshot would end %,d of the %,d facts its scope holds, so it may have been cut. If that"
                        + " is right, load it again with --shrink; if it lists only a part, with --no-snapshot.")
                            .formatted(shrunk.ending(), shrunk.believed()));
        }
    }
}
