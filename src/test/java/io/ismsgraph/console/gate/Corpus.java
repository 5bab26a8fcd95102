package io.ismsgraph.console.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The statements in {@code src/test/resources/console}. */
final class Corpus {

    private Corpus() {}

    /** Those that must be admitted, as the files have them. */
    static List<String> allowed() {
        return Arrays.stream(text("allowed").split("\n\\s*\n"))
                .map(String::strip)
                .filter(block -> !block.isEmpty() && !block.startsWith("// "))
                .toList();
    }

    /** What must be refused, whole, within subqueries, and as values in all places. */
    static List<Refused> refused() {
        return Stream.of(
                        lines("refused").map(Refused::of),
                        lines("clauses").map(Refused::of).flatMap(clause -> lines("bodies")
                                .map(clause::within)),
                        lines("expressions").map(Refused::of).flatMap(value -> lines("places")
                                .map(value::within)))
                .flatMap(one -> one)
                .toList();
    }

    /** The lines of a file without comments; {@code \n} in them is a new line. */
    static Stream<String> lines(String file) {
        return text(file).lines().skip(1).filter(line -> !line.isBlank());
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/console/" + file + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * A statement, or a part of one, that must be refused.
     *
     * @param says a part of the reason
     */
    record Refused(String statement, String says) {

        static Refused of(String line) {
            int bar = line.lastIndexOf(" | ");
            return new Refused(line.substring(0, bar).replace(" \\n ", "\n"), line.substring(bar + 3));
        }

        Refused within(String place) {
            return new Refused(place.replace("%s", statement), says);
        }
    }
}
