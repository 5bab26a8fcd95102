package io.ismsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the README asks of the demo gives what it prints. */
@AsksTheServer
class ReadmeTest {

    private static final Pattern ASKED = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWERED = Pattern.compile("```graphql\n(.*?)```\n+```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BY_CURL = Pattern.compile("-d '(\\{\"query\".*?})'");
    private static final Pattern REFORM = Pattern.compile("(?m)^\\| R\\d+ \\|.*");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)[^`]*`");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void printsTheAnswersOfItsThreeQuestions() throws Exception {
        var pairs = found(ANSWERED);
        assertThat(pairs).hasSize(3);
        for (var pair : pairs) {
            assertThat(answer(pair.group(1)).path("data")).isEqualTo(JSON.readTree(pair.group(2)));
        }
    }

    @Test
    void asksNothingThatIsRefused() throws Exception {
        for (var question : found(ASKED)) {
            assertThat(answer(question.group(1)).path("errors")).isEmpty();
        }
        var byCurl = found(BY_CURL);
        assertThat(byCurl).isNotEmpty();
        for (var body : byCurl) {
            var question = JSON.readTree(body.group(1)).path("query").asString();
            assertThat(answer(question).path("errors")).isEmpty();
        }
    }

    /** Questions and mutations by their fields, stories by their classes. */
    @Test
    void namesWhatAnswersTheReform() throws Exception {
        var schema = Files.readString(Path.of("src/test/resources/schema.graphqls"));
        var rows = found(REFORM);
        assertThat(rows).hasSize(12);
        for (var row : rows) {
            for (var name : NAMED.matcher(row.group()).results().toList()) {
                assertThat(Files.exists(Path.of("src/test/java/io/ismsgraph/mutation/" + name.group(1) + ".java"))
                                || Pattern.compile("(?m)^ +" + name.group(1) + "[(:]")
                                        .matcher(schema)
                                        .find())
                        .as(row.group())
                        .isTrue();
            }
        }
    }

    private static JsonNode answer(String document) throws IOException, InterruptedException {
        return document.startsWith("subscription")
                ? ServerProcess.shared().hear(document)
                : ServerProcess.shared().ask(document);
    }

    private static List<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(Path.of("README.md"))).results().toList();
    }
}
