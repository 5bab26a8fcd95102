package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Format;
import java.util.List;
import java.util.Optional;

/** The formats there are. */
public final class Formats {

    /** All of them. */
    public static final List<Format> ALL = List.of(
            new Catalogue(), new Kev(), new Scores(), new Dependencies(), new Breaches(), new Qualys(), new Registry());

    private Formats() {}

    /** The format of this name, if there is one. */
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** Their names, for a sentence. */
    public static String names() {
        return String.join(", ", ALL.stream().map(Format::name).toList());
    }
}
