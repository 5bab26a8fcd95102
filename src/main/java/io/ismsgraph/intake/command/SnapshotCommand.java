package io.ismsgraph.intake.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a snapshot of the embedded store. */
@Command(name = "snapshot", description = "Takes a snapshot of the embedded store, and looks through it.")
@SuppressWarnings("NullAway.Init") // set by picocli
final class SnapshotCommand implements Callable<Integer> {

    private final Supplier<Place> places;

    @Spec
    private CommandSpec spec;

    SnapshotCommand(Supplier<Place> places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        try (var place = places.get()) {
            var taken = place.snapshot();
            var manifest = taken.manifest();
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s: %,d nodes, %,d relationships, opened and looked through; SHA-256 %s%n",
                            taken.folder(),
                            manifest.nodes(),
                            manifest.relationships(),
                            manifest.id());
        }
        return 0;
    }
}
