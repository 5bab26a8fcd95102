package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Change;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Times;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a load changed. */
@Command(name = "changes", description = "Shows what one load changed: believed before, and after.")
@SuppressWarnings("NullAway.Init") // set by picocli
final class ChangesCommand implements Callable<Integer> {

    private final Supplier<Place> places;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMPORT", description = "The load's id.")
    private String load;

    ChangesCommand(Supplier<Place> places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var counts = new TreeMap<String, Long>();
        try (var place = places.get()) {
            place.changes(load, change -> {
                print(change, out);
                counts.merge(change.type(), 1L, Long::sum);
            });
        }
        counts.forEach((type, count) -> out.printf("%-20s %,9d changed%n", type, count));
        return 0;
    }

    private static void print(Change change, PrintWriter out) {
        out.printf(
                "%s %s %s: %s -> %s%n",
                change.type(), change.subject(), words(change.period()), words(change.before()), words(change.after()));
    }

    private static String words(Period period) {
        var from = period.from() == Times.BEGINNING
                ? "since ever"
                : Instant.ofEpochMilli(period.from()).toString();
        return period.to() == Times.END ? from + " on" : from + " to " + Instant.ofEpochMilli(period.to());
    }

    private static String words(@Nullable Map<String, @Nullable Object> said) {
        return said == null ? "nothing" : new TreeMap<>(said).toString();
    }
}
