package io.ismsgraph.audit;

import io.ismsgraph.audit.Reading.Page;
import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows the audit to the system auditor. */
final class AuditService implements Service {

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
        var after = AuditPages.after(asked);
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
                .map(line -> Map.of("node", line.entry(), "cursor", AuditPages.cursor(line.number())))
                .toList();
        var connection = new HashMap<String, @Nullable Object>();
        connection.put("edges", edges);
        connection.put("nodes", page.lines().stream().map(Line::entry).toList());
        var numbers = page.lines().stream().map(Line::number).toList();
        connection.put("pageInfo", AuditPages.info(numbers, page.oldest(), page.more(), after));
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
}
