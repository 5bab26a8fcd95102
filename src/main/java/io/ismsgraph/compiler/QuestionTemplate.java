package io.ismsgraph.compiler;

import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.QuestionFile;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question's text with shared predicates written out, ready to be put through the Guard. */
final class QuestionTemplate {

    private final QuestionFile question;
    private final GraphSchema schema;
    private final String body;

    QuestionTemplate(QuestionFile question, GraphSchema schema) {
        this(question, schema, expanded(question.body(), schema.predicates()));
    }

    private QuestionTemplate(QuestionFile question, GraphSchema schema, String body) {
        this.question = question;
        this.schema = schema;
        this.body = body;
    }

    /** The same columns without a row. */
    QuestionTemplate empty() {
        var columns = question.columns().stream()
                .map(column -> "nothing AS " + column)
                .collect(Collectors.joining(", "));
        return new QuestionTemplate(question, schema, "UNWIND [] AS nothing RETURN " + columns);
    }

    QuestionFile question() {
        return question;
    }

    /** The guarded text, with markers. */
    String under(Guard guard) {
        return GuardedCypher.text(body, guard, schema, question);
    }

    /** What the Guard cannot pass. */
    List<Fault> faults() {
        return GuardedCypher.complaints(body, schema, question).stream()
                .map(complaint -> new Fault("cypher/questions/" + question.name(), question.coordinate(), complaint))
                .toList();
    }

    /** A predicate file speaks of {@code it}; its other variables begin with an underscore. One may rest on others. */
    static String expanded(String body, Map<String, String> predicates) {
        var before = body;
        for (int i = 0; i <= predicates.size(); i++) {
            var after = expandedOnce(before, predicates);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        throw new IllegalStateException("predicates that rest on each other: " + predicates.keySet());
    }

    private static String expandedOnce(String body, Map<String, String> predicates) {
        var text = body;
        for (var predicate : predicates.entrySet()) {
            var call = Pattern.compile("\\b" + predicate.getKey() + "\\((\\w+)\\)");
            var meaning = withoutComments(predicate.getValue());
            text = call.matcher(text)
                    .replaceAll(match ->
                            Matcher.quoteReplacement("(" + meaning.replaceAll("\\bit\\b", match.group(1)) + ")"));
        }
        return text;
    }

    private static String withoutComments(String text) {
        return String.join(
                        "\n",
                        text.lines().filter(line -> !line.startsWith("//")).toList())
                .strip();
    }
}
