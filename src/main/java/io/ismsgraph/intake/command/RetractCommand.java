package io.ismsgraph.intake.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a load back. */
@Command(name = "retract", description = "Takes back what one load said and nobody has changed since.")
@SuppressWarnings("NullAway.Init") // set by picocli
final class RetractCommand implements Callable<Integer> {

    private final Supplier<Place> places;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMPORT", description = "The load's id.")
    private String load;

    RetractCommand(Supplier<Place> places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        try (var place = places.get()) {
            var retracted = place.retract(load);
            var written = retracted.written();
            var out = spec.commandLine().getOut();
            out.printf("%s is taken back: %,d nodes and facts changed%n", load, written.created() + written.changed());
            retracted
                    .again()
                    .forEach(older -> out.println("  older, and loaded after it: feed " + older
                            + " again, so that it speaks for the time since as well"));
        }
        return 0;
    }
}
