package io.ismsgraph.command;

import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.format.Breaches;
import io.ismsgraph.intake.format.Catalogue;
import io.ismsgraph.intake.format.Dependencies;
import io.ismsgraph.intake.format.Kev;
import io.ismsgraph.intake.format.Qualys;
import io.ismsgraph.intake.format.Registry;
import io.ismsgraph.intake.format.Scores;
import java.util.List;
import java.util.stream.Collectors;

/** The formats that can be loaded. */
final class Formats {

    private static final List<Format> ALL = List.of(
            new Catalogue(), new Kev(), new Scores(), new Dependencies(), new Breaches(), new Qualys(), new Registry());

    private Formats() {}

    /**
     * The format of this name.
     *
     * @throws UnreadableFile if there is none
     */
    static Format named(String name) {
        return ALL.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("There is no format " + name + "; there are "
                        + ALL.stream().map(Format::name).collect(Collectors.joining(", ")) + "."));
    }
}
