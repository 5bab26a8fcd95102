package io.ismsgraph.investigation;

import io.ismsgraph.api.AskedAgain;
import io.ismsgraph.audit.AuditPages;
import io.ismsgraph.audit.AuditReader;
import io.ismsgraph.audit.AuditReader.Entry;
import io.ismsgraph.compiler.View;
import io.ismsgraph.identity.Sha256;
import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Service;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows its members the log of an investigation, which is the audit as far as it is about that, and asks again what it says. */
final class LogService implements Service {

    private static final String INVESTIGATION = "investigation";

    private final AuditReader audit;
    private final Papers papers;
    private final AskedAgain again;

    LogService(AuditReader audit, Papers papers, AskedAgain again) {
        this.audit = audit;
        this.papers = papers;
        this.again = again;
    }

    @Override
    public Map<String, Answering> roots() {
        return Map.of("Query.investigationLog", this::log, "Query.investigationLogCheck", this::check);
    }

    private String investigation(Asked asked) {
        var id = asked.get(INVESTIGATION, String.class);
        if (asked.caller().limited() || !papers.isMember(asked.caller().name(), id)) {
            throw new Unanswered(
                    Code.NOT_FOUND, "investigation: there is no investigation with this id of which you are a member.");
        }
        return id;
    }

    private Map<String, @Nullable Object> log(Asked asked) {
        var id = investigation(asked);
        var after = AuditPages.after(asked);
        try {
            var page = audit.page(Map.of(INVESTIGATION, id), after, asked.get("first", Integer.class));
            var nodes = page.entries().stream().map(this::entry).toList();
            var numbers = page.entries().stream().map(Entry::number).toList();
            var info = AuditPages.info(numbers, page.oldest(), page.more(), after);
            return Map.of("nodes", nodes, "pageInfo", info);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, @Nullable Object> entry(Entry line) {
        var entry = new LinkedHashMap<String, @Nullable Object>(line.members());
        entry.put("questionSha256", line.members().get("question"));
        entry.put("answerSha256", line.members().get("answer"));
        entry.put("question", paper(line, "question"));
        entry.put("line", line.members());
        entry.put("seal", line.seal());
        return entry;
    }

    private @Nullable Map<String, @Nullable Object> paper(Entry line, String member) {
        try {
            return line.members().get(member) instanceof String sha256
                    ? papers.find(sha256).map(Papers::read).orElse(null)
                    : null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, @Nullable Object> check(Asked asked) {
        var id = investigation(asked);
        var number = asked.get("number", Long.class);
        try {
            var line = audit.page(Map.of(INVESTIGATION, id), number + 1, 1).entries().stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new Unanswered(Code.NOT_FOUND, "number: the log has no line of this number."));
            return check(line, asked.caller());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, @Nullable Object> check(Entry line, Caller caller) {
        var question = paper(line, "question");
        if (question == null) {
            throw new Unanswered(Code.BAD_ARGUMENT, "number: this line is of nothing that can be asked again.");
        }
        var answer = again.answer(
                String.valueOf(question.get("document")),
                (String) question.get("operationName"),
                variables(question.get("variables")),
                Instant.parse(String.valueOf(question.get("now"))),
                View.ofMember(caller.roles(), caller.name()));
        var logged = Objects.toString(line.members().get("answer"));
        var now = Sha256.hex(Papers.bytes(answer));
        var checked = new HashMap<String, @Nullable Object>();
        checked.put("same", logged.equals(now));
        checked.put("loggedSha256", logged);
        checked.put("nowSha256", now);
        checked.put("logged", paper(line, "answer"));
        checked.put("now", answer);
        return checked;
    }

    private static Map<String, @Nullable Object> variables(@Nullable Object given) {
        var variables = new HashMap<String, @Nullable Object>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        return variables;
    }
}
