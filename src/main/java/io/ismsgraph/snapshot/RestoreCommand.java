package io.ismsgraph.snapshot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a snapshot the store again; no server may run meanwhile. */
@Command(
        name = "restore",
        description = "Makes a snapshot the store again, and moves the store that is there aside. No server may run.")
@SuppressWarnings("NullAway.Init") // set by picocli
public final class RestoreCommand implements Callable<Integer> {

    private final Path dataFolder;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SNAPSHOT",
            description = "One in the data folder's snapshots, newest, or the path of one elsewhere.")
    private String snapshot;

    /** @param dataFolder of the server that does not run */
    public RestoreCommand(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    @Override
    public Integer call() {
        var restored = new Restore(dataFolder, Clock.systemUTC()).from(snapshot);
        var manifest = restored.manifest();
        var out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "The store is as it was at %s: %,d nodes, %,d relationships.%n",
                manifest.takenAt(),
                manifest.nodes(),
                manifest.relationships());
        restored.aside()
                .ifPresent(aside ->
                        out.println("What was there before lies in " + aside + "; delete it when all is well."));
        return 0;
    }
}
