package io.ismsgraph.console.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The lists beside this package: what may be said, and why other things may not. */
final class Words {

    private Words() {}

    /** The lines of a list, without comments. */
    static List<List<String>> lines(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is said of each name. */
    static Properties reasons(String file) {
        var reasons = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            reasons.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return reasons;
    }
}
