package io.ismsgraph.demo;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.ismsgraph.graph.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is done over the demo's two years, as it is told in {@code demo/life}: a file for each story. A line with a Korean moment and
 * who acts begins what is done then, each a mutation as in GraphQL but for its selection. Names in angle brackets stand for ids:
 * of the world's organisations, {@code organisation/system}, certificates, incidents, controls, and of what was done before, by
 * its alias. {@code name = …} gives an id a name, in which {@code alias#} is what the ids made by one act share.
 */
final class Script {

    private static final Path FOLDER = Path.of("src/test/resources/demo/life");
    private static final Pattern STEP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}) ([^<]+?)(?: <([^>]+)>)?");
    private static final Pattern NAMING = Pattern.compile("\\s+(\\S+) = (\\S.*)");
    private static final Pattern NAME = Pattern.compile("<([^<>]+)>");

    private Script() {}

    /**
     * What somebody does at one moment.
     *
     * @param key tells it from all others
     * @param organisation for which he acts; nothing if he is of an authority
     */
    record Step(String key, long at, String by, @Nullable String organisation, String body, List<Naming> namings) {

        List<Field> mutations() {
            return new Parser()
                    .parseDocument("mutation {\n" + body + "}")
                    .getFirstDefinitionOfType(OperationDefinition.class)
                    .orElseThrow()
                    .getSelectionSet()
                    .getSelectionsOfType(Field.class);
        }
    }

    /** A name for an id. */
    record Naming(String name, String id) {}

    /** All steps, in the order of their moments. */
    static List<Step> steps() throws IOException {
        var steps = new ArrayList<Step>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                steps.addAll(steps(file));
            }
        }
        steps.sort(Comparator.comparingLong(Step::at));
        return steps;
    }

    private static List<Step> steps(Path file) throws IOException {
        var steps = new ArrayList<Step>();
        var body = new StringBuilder();
        for (var line : Files.readAllLines(file)) {
            var head = STEP.matcher(line);
            var naming = NAMING.matcher(line);
            if (head.matches()) {
                body = new StringBuilder();
                steps.add(step(file, head.toMatchResult()));
            } else if (naming.matches()) {
                steps.getLast().namings.add(new Naming(naming.group(1), naming.group(2)));
            } else if (!steps.isEmpty()) {
                body.append(line).append('\n');
                var last = steps.removeLast();
                steps.add(new Step(last.key, last.at, last.by, last.organisation, body.toString(), last.namings));
            }
        }
        return steps;
    }

    private static Step step(Path file, MatchResult head) {
        var moment = LocalDateTime.parse(head.group(1).replace(' ', 'T')).atZone(Times.KOREA);
        return new Step(
                file.getFileName() + " " + head.group(1),
                moment.toInstant().toEpochMilli(),
                head.group(2),
                head.group(3),
                "",
                new ArrayList<>());
    }

    /** All names that stand in what is done. */
    static List<String> names(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> NAME.matcher(step.body).results())
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** A text with ids in place of names. */
    static String filled(String text, UnaryOperator<String> ids) {
        return NAME.matcher(text).replaceAll(found -> ids.apply(found.group(1)));
    }
}
