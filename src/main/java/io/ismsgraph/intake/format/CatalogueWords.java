package io.ismsgraph.intake.format;

import io.ismsgraph.intake.UnreadableFile;
import org.jspecify.annotations.Nullable;

/** Languages of catalogues, and the properties that hold their texts. */
enum CatalogueWords {
    EN("En", "in English"),
    KO("", "우리말");

    private final String suffix;
    private final String sample;

    CatalogueWords(String suffix, String sample) {
        this.suffix = suffix;
        this.sample = sample;
    }

    static CatalogueWords of(String file, @Nullable String said, @Nullable String description) {
        if (said != null) {
            return switch (said) {
                case "en" -> EN;
                case "ko" -> KO;
                default -> throw new UnreadableFile(file + ": the language is en or ko, not " + said + ".");
            };
        }
        var korean = description != null
                && description
                        .codePoints()
                        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        return korean ? KO : EN;
    }

    String language() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A few words by which the language is told. */
    String sample() {
        return sample;
    }

    /** The name of the property that holds a text in this language. */
    String property(String name) {
        return name + suffix;
    }
}
