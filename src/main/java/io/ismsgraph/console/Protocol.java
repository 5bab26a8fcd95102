package io.ismsgraph.console;

import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.console.Rows.Outcome;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** Puts on the audit what is done in the console: before it is done, and how it ended. */
final class Protocol {

    private final AuditLog log;
    private final MeterRegistry meters;

    /** @param meters where it is counted how statements end */
    Protocol(AuditLog log, MeterRegistry meters) {
        this.log = log;
        this.meters = meters;
    }

    /**
     * A statement that may run. It is on the disk when this returns.
     *
     * @param doing what is done with it: run, plan, repeat
     * @throws Unanswered if it cannot be put on record
     */
    void admitted(String run, String doing, Statement statement, Source source) {
        var entry = entry(run, doing, statement);
        entry.put("decision", "admitted");
        entry.put("snapshot", source.id() == null ? "live" : source.id());
        write(entry);
    }

    /** One that may not, and why. */
    void refused(String run, String doing, Statement statement, String reason) {
        var entry = entry(run, doing, statement);
        entry.put("decision", "refused");
        entry.put("reason", reason);
        count("refused");
        write(entry);
    }

    /** How one that ran has ended. */
    void ended(String run, Statement statement, Outcome outcome) {
        var entry = beginning(run, statement);
        var answered = outcome.truncated() == null ? "answered" : "truncated";
        count(answered);
        entry.put("outcome", answered);
        entry.put("rows", outcome.rows());
        entry.put("digest", outcome.digest());
        entry.put("millis", outcome.millis());
        write(entry);
    }

    /** How one has ended that was not answered, or something else that was done. */
    void ended(String run, Statement statement, String outcome) {
        var entry = beginning(run, statement);
        entry.put("outcome", outcome);
        count("unanswered");
        write(entry);
    }

    private void count(String outcome) {
        meters.counter("ismsgraph.console", "outcome", outcome).increment();
    }

    private static Map<String, Object> entry(String run, String doing, Statement statement) {
        var entry = beginning(run, statement);
        entry.put("doing", doing);
        entry.put("purpose", statement.purpose());
        entry.put("statement", statement.text());
        entry.put("parameters", statement.parameters());
        return entry;
    }

    private static Map<String, Object> beginning(String run, Statement statement) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("event", "console");
        entry.put("run", run);
        entry.put("by", statement.caller().name());
        entry.put("from", statement.caller().address());
        if (statement.caller().investigation() != null) {
            entry.put("investigation", statement.caller().investigation());
        }
        return entry;
    }

    private void write(Map<String, Object> entry) {
        try {
            log.written(entry).join();
        } catch (CompletionException failure) {
            throw new Unanswered(Code.UNAVAILABLE, AuditLog.REFUSAL);
        }
    }
}
