package io.ismsgraph.intake.command;

import io.ismsgraph.intake.Report;
import io.ismsgraph.intake.format.Formats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads files. */
@Command(name = "import", description = "Loads files of one format.", sortOptions = false)
@SuppressWarnings("NullAway.Init") // set by picocli
final class ImportCommand implements Callable<Integer> {

    private final Supplier<Place> places;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "isms-p-catalogue, kev, scores, dependencies, breaches," + " qualys or registry.")
    private String format;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files; a set in one command.")
    private List<Path> files;

    @Option(names = "--observed", description = "The day or moment the files are of, where they do not say it.")
    private @Nullable String observed;

    @Option(names = "--scope", description = "What part of the world they speak of.")
    private @Nullable String scope;

    @Option(
            names = "--snapshot",
            description = "They list all there is in their scope; --no-snapshot: they do not.",
            negatable = true)
    private @Nullable Boolean snapshot;

    @Option(names = "--shrink", description = "A snapshot may end more than half of what its scope holds.")
    private @Nullable Boolean shrink;

    @Option(
            names = "--organisation",
            description = "Whose hosts a scan lists: id, registration number, domain or name.")
    private @Nullable String organisation;

    @Option(names = "--system", description = "The system those hosts belong to.")
    private @Nullable String system;

    @Option(names = "--language", description = "The language of a catalogue, en or ko.")
    private @Nullable String language;

    ImportCommand(Supplier<Place> places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        var known = Formats.named(format)
                .orElseThrow(() ->
                        new CommandFailure("There is no format " + format + "; there are " + Formats.names() + "."));
        var reports = new ArrayList<Report>();
        try (var place = places.get()) {
            for (var file : files) {
                try (var bar = new Bar()) {
                    reports.add(place.load(known, file, options(), bar));
                }
                Summary.print(reports.getLast(), spec.commandLine().getOut());
            }
        }
        return reports.stream().anyMatch(report -> report.rowsRejected() > 0) ? Commands.REJECTED : 0;
    }

    private Map<String, String> options() {
        var options = new HashMap<String, String>();
        put(options, "observed", observed);
        put(options, "scope", scope);
        put(options, "snapshot", snapshot == null ? null : snapshot.toString());
        put(options, "shrink", shrink == null ? null : shrink.toString());
        put(options, "organisation", organisation);
        put(options, "system", system);
        put(options, "language", language);
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable String value) {
        if (value != null) {
            options.put(name, value);
        }
    }
}
