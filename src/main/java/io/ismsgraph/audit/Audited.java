package io.ismsgraph.audit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a request while it is answered. */
public final class Audited {

    /** The attribute of a request that holds it. */
    public static final String ATTRIBUTE = Audited.class.getName();

    private final long begun = System.nanoTime();
    private final String from;
    private final Map<String, Object> entry = new LinkedHashMap<>();

    /**
     * @param from the address it came from
     * @param what how it came
     */
    public Audited(String from, String what) {
        this.from = from;
        entry.put("from", from);
        entry.put("request", what);
    }

    /** For which investigation it is asked; whoever says so has looked whether he may. */
    public synchronized void investigation(String id) {
        entry.put("investigation", id);
    }

    /** For which investigation it is asked; nothing if for none. */
    public synchronized Optional<String> investigation() {
        return Optional.ofNullable(entry.get("investigation")).map(String::valueOf);
    }

    /**
     * What is kept of it beside the record.
     *
     * @param question by its SHA-256
     * @param answer by its SHA-256
     */
    public synchronized void kept(String question, String answer) {
        entry.put("question", question);
        entry.put("answer", answer);
    }

    /** The address it came from. */
    public String from() {
        return from;
    }

    /** Who asked. */
    public synchronized void by(String who) {
        entry.put("by", who);
    }

    /**
     * What was asked of the graph.
     *
     * @param name of the operation, or empty
     * @param hash of its document, SHA-256
     */
    public synchronized void asked(String name, String hash) {
        if (!name.isEmpty()) {
            entry.put("operation", name);
        }
        entry.put("document", hash);
    }

    /**
     * How it ended.
     *
     * @param nodes it visited, as estimated
     * @param codes of its errors
     */
    public synchronized void ended(long nodes, List<String> codes) {
        entry.put("nodes", nodes);
        entry.put("errors", codes);
    }

    /** All of it, for the record, with what is known at its end. */
    public synchronized Map<String, Object> as(String member, Object outcome) {
        var whole = new LinkedHashMap<>(entry);
        whole.put(member, outcome);
        whole.put("millis", Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return whole;
    }
}
