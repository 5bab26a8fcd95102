package io.ismsgraph.audit;

import java.util.List;
import java.util.Map;

/** Audits for tests of what is taken down elsewhere. */
public final class AuditLogs {

    private AuditLogs() {}

    /** One that keeps what it takes down in a list. */
    public static AuditLog into(List<Map<String, ?>> lines) {
        return new AuditLog(lines::addAll, 1);
    }
}
