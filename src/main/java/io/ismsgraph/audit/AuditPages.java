package io.ismsgraph.audit;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one goes from page to page of the audit, the newest lines first: by the numbers of its lines. */
public final class AuditPages {

    private static final CursorCodec CURSORS = new CursorCodec("audit", 1);

    private AuditPages() {}

    /**
     * The number of the line after which it is asked, by the argument {@code after}; more than any if there is none.
     *
     * @throws Unanswered if it is no cursor of the audit
     */
    public static long after(Asked asked) {
        return asked.find("after", String.class).map(AuditPages::number).orElse(Long.MAX_VALUE);
    }

    /**
     * Where a page lies, as the schema has it.
     *
     * @param lines the numbers of its lines
     * @param oldest the number of the oldest line that was looked at
     * @param more whether older ones may follow
     * @param after the line after which it was asked
     */
    public static Map<String, @Nullable Object> info(List<Long> lines, long oldest, boolean more, long after) {
        var info = new HashMap<String, @Nullable Object>();
        info.put("hasNextPage", more);
        info.put("hasPreviousPage", after != Long.MAX_VALUE);
        info.put("startCursor", lines.isEmpty() ? null : cursor(lines.getFirst()));
        info.put("endCursor", oldest == Long.MAX_VALUE ? null : cursor(oldest));
        return info;
    }

    static String cursor(long number) {
        return CURSORS.encode(new CursorCodec.Place(null, List.of(number)));
    }

    private static long number(String cursor) {
        return CURSORS.decode(cursor)
                .filter(place -> place.values().getFirst() instanceof Number)
                .map(place -> ((Number) place.values().getFirst()).longValue())
                .orElseThrow(() -> new Unanswered(
                        Code.BAD_CURSOR, "after is no cursor of the audit: take one that it gave, or leave it out."));
    }
}
