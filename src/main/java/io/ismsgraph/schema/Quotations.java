package io.ismsgraph.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes out what a question quotes of others: {@code rows(Query.other, argument: expression)} stands for the Cypher of the
 * other question, so that what is counted or ranked is by construction what the other finds. The quoted rows are all of them,
 * whichever page is asked for.
 */
final class Quotations {

    private static final Pattern QUOTATION =
            Pattern.compile("\\brows\\(\\s*(\\w+\\.\\w+)\\s*((?:,\\s*\\w+\\s*:\\s*[^,()]+)*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile("(\\w+)\\s*:\\s*([^,()]+)");
    private static final Pattern PLACE = Pattern.compile("\\b(page|after)\\([^)]*\\)");
    private static final String ALL = String.valueOf(Long.MAX_VALUE);

    private final Map<String, QuestionFile> questions;
    private final List<Fault> faults;

    Quotations(Map<String, QuestionFile> questions, List<Fault> faults) {
        this.questions = questions;
        this.faults = faults;
    }

    /** All questions with what they quote. */
    Map<String, QuestionFile> writtenOut() {
        var whole = new LinkedHashMap<String, QuestionFile>();
        questions.forEach((name, question) -> whole.put(
                name,
                question.with(QUOTATION
                        .matcher(question.body())
                        .replaceAll(quoted -> Matcher.quoteReplacement(quoted(question, quoted))))));
        return whole;
    }

    private String quoted(QuestionFile quoting, MatchResult quotation) {
        var other = questions.get(quotation.group(1) + ".cypher");
        if (other == null) {
            return refused(quoting, quotation, "there is no such question");
        }
        if (QUOTATION.matcher(other.body()).find()) {
            return refused(quoting, quotation, "it quotes another itself: quote that one");
        }
        var text = PLACE.matcher(other.body()).replaceAll("true").replaceAll("\\$limit\\b", ALL);
        for (var argument : arguments(quotation.group(2)).toList()) {
            var parameter = Pattern.compile("\\$" + argument.group(1) + "\\b");
            if (!parameter.matcher(text).find()) {
                return refused(quoting, quotation, "it reads no $" + argument.group(1));
            }
            text = parameter
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement("(" + argument.group(2).strip() + ")"));
        }
        return text;
    }

    private static Stream<MatchResult> arguments(String text) {
        return ARGUMENT.matcher(text).results();
    }

    private String refused(QuestionFile quoting, MatchResult quotation, String reason) {
        faults.add(new Fault(
                "cypher/questions/" + quoting.name(),
                quoting.coordinate(),
                "cannot quote " + quotation.group() + ": " + reason));
        return "RETURN null";
    }
}
