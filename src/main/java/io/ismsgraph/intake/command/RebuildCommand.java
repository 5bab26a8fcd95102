package io.ismsgraph.intake.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes derived state anew. */
@Command(name = "rebuild", description = "Makes the labels anew that are derived from facts.")
@SuppressWarnings("NullAway.Init") // set by picocli
final class RebuildCommand implements Callable<Integer> {

    private final Supplier<Place> places;

    @Spec
    private CommandSpec spec;

    RebuildCommand(Supplier<Place> places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        try (var place = places.get()) {
            place.rebuild();
        }
        spec.commandLine().getOut().println("What is derived from facts is made anew.");
        return 0;
    }
}
