package io.ismsgraph.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is refused something reads why; a refusal that no test provokes may never be told, or when it should not. */
class EachRefusalTest {

    private static final Pattern REFUSAL = Pattern.compile("(?m)^// @(?:conflicts|refuses) (.*)");

    @Test
    void isToldInATest() throws IOException {
        var told = text("src/test/java", ".java").replaceAll("\"\\s*\\+\\s*\"", "");
        var unheard = REFUSAL.matcher(text("cypher/mutations", ".cypher"))
                .results()
                .map(EachRefusalTest::words)
                .filter(words -> !told.contains(words));
        assertThat(unheard).isEmpty();
    }

    /** The longest of its words that are the same whoever is told. */
    private static String words(MatchResult refusal) {
        return Arrays.stream(refusal.group(1).split("\\{\\w+}"))
                .map(String::trim)
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private static String text(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(EachRefusalTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
