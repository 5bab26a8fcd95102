package io.ismsgraph.audit;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows lines of the audit to other parts of the service, each as far as it may. */
public final class AuditReader {

    private final Trail trail;
    private final int most;

    /** @param most lines are looked at for one page */
    AuditReader(Trail trail, int most) {
        this.trail = trail;
        this.most = most;
    }

    /**
     * A line.
     *
     * @param members of its JSON object
     * @param body the object as it stands in the file
     * @param seal over it and the line before
     */
    public record Entry(long number, Map<String, Object> members, String body, String seal) {}

    /**
     * The newest lines first.
     *
     * @param entries of it
     * @param oldest the number of the oldest line that was looked at
     * @param more whether older ones may follow
     */
    public record Page(List<Entry> entries, long oldest, boolean more) {}

    /**
     * Lines whose members have some values.
     *
     * @param before older than the line of this number
     * @param size at most so many
     */
    public Page page(Map<String, ?> members, long before, int size) throws IOException {
        var page = Reading.page(trail.folder(), new Match(members), before, size, most);
        return new Page(page.lines().stream().map(AuditReader::entry).toList(), page.oldest(), page.more());
    }

    private static Entry entry(Line line) {
        return new Entry(line.number(), line.members(), line.body(), line.seal());
    }

    /** The first line that is not as it was written, and why; nothing if all are. */
    public Optional<String> problem() throws IOException {
        return trail.verify().problem();
    }
}
