package io.ismsgraph.audit;

import io.ismsgraph.answer.CursorCodec;
import io.ismsgraph.audit.Reading.Page;
import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Service;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the audit to the system auditor. */
final class AuditService implements Service {

    private static final CursorCodec CURSORS = new CursorCodec("audit", 1);

    private final Trail trail;
    private final int most;

    /**
     * @param most lines are looked at for one page
     */
    AuditService(Trail trail, int most) {
        this.trail = trail;
        this.most = most;
    }

    @Override
    public Map<String, Answering> roots() {
        return Map.of("Query.audit", this::audit, "Query.auditVerification", _ -> verification());
    }

    private Map<String, @Nullable Object> audit(Asked asked) {
        var where = asked.find("where", Map.class).orElse(Map.of());
        var after = asked.find("after", String.class).map(AuditService::number).orElse(Long.MAX_VALUE);
        try {
            return connection(
                    Reading.page(trail.folder(), new Match(where), after, asked.get("first", Integer.class), most),
                    after);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, @Nullable Object> connection(Page page, long after) {
        var edges = page.lines().stream()
                .map(line -> Map.of("node", line.entry(), "cursor", cursor(line.number())))
                .toList();
        var info = new HashMap<String, @Nullable Object>();
        info.put("hasNextPage", page.more());
        info.put("hasPreviousPage", after != Long.MAX_VALUE);
        info.put("startCursor", edges.isEmpty() ? null : edges.getFirst().get("cursor"));
        info.put("endCursor", page.oldest() == Long.MAX_VALUE ? null : cursor(page.oldest()));
        var connection = new HashMap<String, @Nullable Object>();
        connection.put("edges", edges);
        connection.put("nodes", page.lines().stream().map(Line::entry).toList());
        connection.put("pageInfo", info);
        connection.put("lookedAtDownTo", page.oldest() == after ? null : page.oldest());
        return connection;
    }

    private Map<String, @Nullable Object> verification() {
        try {
            var found = trail.verify();
            var answer = new HashMap<String, @Nullable Object>();
            answer.put("sound", found.problem().isEmpty());
            answer.put("lines", found.lines());
            answer.put("problem", found.problem().orElse(null));
            answer.put("lastSeal", found.last());
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cursor(long number) {
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
