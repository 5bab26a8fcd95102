package io.ismsgraph.investigation;

import io.ismsgraph.api.AskedAgain;
import io.ismsgraph.audit.AuditReader;
import io.ismsgraph.compiler.View;
import io.ismsgraph.evidence.EvidenceStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * All of an investigation as a member sees it at one moment: what is on record of it, its log with questions and answers, and
 * its files.
 */
final class Bundle {

    private static final List<String> SECTIONS = List.of(
            "members", "organisations", "incidents", "checks", "requests", "notes", "exhibits", "acts", "timeline");

    private static final int LINES = 1_000;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DOCUMENT = document();

    private final AskedAgain asked;
    private final AuditReader audit;
    private final Papers papers;
    private final EvidenceStore evidence;
    private final Path folder;

    /** @param folder of the key, which is made when the first one is signed */
    Bundle(AskedAgain asked, AuditReader audit, Papers papers, EvidenceStore evidence, Path folder) {
        this.asked = asked;
        this.audit = audit;
        this.papers = papers;
        this.evidence = evidence;
        this.folder = folder;
    }

    private static String document() {
        try (var in = Objects.requireNonNull(Bundle.class.getResourceAsStream("bundle.graphql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Writes it.
     *
     * @param view of the member for whom it is
     * @param by his name
     */
    void write(String id, View view, String by, Instant moment, OutputStream out) throws IOException {
        var bag = new Bag(out);
        var question = new Question(id, view, moment);
        bag.add("investigation.json", JSON.writeValueAsBytes(question.answer("investigation", null)));
        var files = new LinkedHashSet<String>();
        for (var section : SECTIONS) {
            bag.add(section + ".jsonl", section(question, section, files));
        }
        log(id, bag);
        for (var sha256 : files) {
            file(sha256, bag);
        }
        var info = new LinkedHashMap<String, String>();
        info.put("Bagging-Date", moment.toString().substring(0, 10));
        info.put("External-Identifier", id);
        info.put("Ismsgraph-Moment", moment.toString());
        info.put("Ismsgraph-For", by);
        bag.seal(info, BundleKey.in(folder));
    }

    private void file(String sha256, Bag bag) throws IOException {
        var bytes = evidence.open(sha256);
        if (bytes.isPresent()) {
            try (var in = bytes.get()) {
                bag.add("files/" + sha256, in);
            }
        }
    }

    /** All pages, a line for each entry; notes the files that they name. */
    private static byte[] section(Question question, String section, Set<String> files) throws IOException {
        var lines = new ByteArrayOutputStream();
        String after = null;
        do {
            var connection = map(question.answer(section, after).get("items"));
            for (var entry : (List<?>) Objects.requireNonNullElse(connection.get("entries"), List.of())) {
                lines.write(JSON.writeValueAsBytes(entry));
                lines.write('\n');
                named(entry, files);
            }
            var page = map(connection.get("pageInfo"));
            after = Boolean.TRUE.equals(page.get("hasNextPage")) ? String.valueOf(page.get("endCursor")) : null;
        } while (after != null);
        return lines.toByteArray();
    }

    private static void named(@Nullable Object entry, Set<String> files) {
        switch (entry) {
            case Map<?, ?> map -> {
                if (map.get("sha256") instanceof String sha256) {
                    files.add(sha256);
                }
                map.values().forEach(value -> named(value, files));
            }
            case List<?> list -> list.forEach(value -> named(value, files));
            case null, default -> {}
        }
    }

    private record Line(String body, String seal) {}

    /** The oldest line first, as it is read. */
    private void log(String id, Bag bag) throws IOException {
        var lines = new ArrayDeque<Line>();
        var papersOf = new LinkedHashMap<String, String>();
        var before = Long.MAX_VALUE;
        var more = true;
        while (more) {
            var page = audit.page(Map.of("investigation", id), before, LINES);
            page.entries().forEach(entry -> {
                lines.addFirst(new Line(entry.body(), entry.seal()));
                for (var kind : List.of("question", "answer")) {
                    if (entry.members().get(kind) instanceof String sha256) {
                        papersOf.put(sha256, kind + "s");
                    }
                }
            });
            before = page.oldest();
            more = page.more();
        }
        var text = new ByteArrayOutputStream();
        for (var line : lines) {
            text.write(JSON.writeValueAsBytes(line));
            text.write('\n');
        }
        bag.add("log.jsonl", text.toByteArray());
        for (var paper : papersOf.entrySet()) {
            var bytes = papers.find(paper.getKey());
            if (bytes.isPresent()) {
                bag.add(paper.getValue() + "/" + paper.getKey() + ".json", bytes.get());
            }
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private final class Question {

        private final String id;
        private final View view;
        private final Instant moment;

        Question(String id, View view, Instant moment) {
            this.id = id;
            this.view = view;
            this.moment = moment;
        }

        /** What is on record in one section. */
        Map<?, ?> answer(String section, @Nullable String after) throws IOException {
            var variables = new HashMap<String, @Nullable Object>(Map.of("id", id));
            variables.put("after", after);
            var answer = asked.answer(DOCUMENT, section, variables, moment, view);
            if (!List.of().equals(answer.get("errors"))) {
                throw new IOException(section + " could not be read: " + answer.get("errors"));
            }
            return map(map(answer.get("data")).get("investigation"));
        }
    }
}
