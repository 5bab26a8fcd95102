package io.ismsgraph.intake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ismsgraph.intake.Intake;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms as the README documents them. */
class RegistryFormsTest {

    private static final String DAY = "2025-01-01T00:00:00Z";

    @ParameterizedTest
    @MethodSource("forms")
    void readsAFormTheSameInEnglishAndKoreanAndEveryCharset(String korean, String english, String rows) {
        var intake = new Intake();
        assertThat(intake.load(new Registry(), "e.csv", english + rows, Intake.observed(DAY))
                        .rowsRejected())
                .isZero();
        var inEnglish = intake.everything();
        for (var bytes : List.of(
                (korean + rows).getBytes(StandardCharsets.UTF_8),
                (korean + rows).getBytes(Charset.forName("MS949")),
                ("\uFEFF" + korean + rows).getBytes(StandardCharsets.UTF_8))) {
            var other = new Intake();
            assertThat(other.load(new Registry(), "k.csv", bytes, Intake.observed(DAY))
                            .rowsRejected())
                    .isZero();
            assertThat(other.everything()).isEqualTo(inEnglish).isNotEmpty();
        }
    }

    static Stream<Arguments> forms() throws IOException {
        return readme().map(form -> arguments(
                form.stream().map(Column::korean).collect(Collectors.joining(",")) + "\n",
                form.stream().map(Column::english).collect(Collectors.joining(",")) + "\n",
                form.getFirst().row() + "\n"));
    }

    /** A column as the README names it, and the example of its form. */
    private record Column(String english, String korean, String row) {}

    private static Stream<List<Column>> readme() throws IOException {
        var line = Pattern.compile(
                "\\| (?:organisations|systems|touchpoints|certificates|ownership) \\| (.*) \\| `(.*)` \\|");
        return Files.readAllLines(Path.of("README.md")).stream()
                .map(line::matcher)
                .filter(Matcher::matches)
                .map(found -> Arrays.stream(found.group(1).split(", "))
                        .map(column -> column.split("\\*? "))
                        .map(names -> new Column(names[0], names[1], found.group(2)))
                        .toList());
    }

    @Test
    void findsAllFormsInTheReadme() throws IOException {
        assertThat(readme()).hasSize(5);
    }
}
