package io.ismsgraph.intake.command;

import io.ismsgraph.access.KeysCommand;
import io.ismsgraph.access.RunningServer;
import io.ismsgraph.audit.VerifyAuditCommand;
import io.ismsgraph.embedded.EmbeddedStartException;
import io.ismsgraph.evidence.VerifyEvidenceCommand;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.intake.UnknownLoad;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.investigation.VerifyBundleCommand;
import io.ismsgraph.snapshot.RestoreCommand;
import io.ismsgraph.snapshot.SnapshotFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * Commands on the graph: {@code import}, {@code retract}, {@code changes}, {@code rebuild} and {@code snapshot}. They are
 * done by the server that uses the same data folder if one runs, else by this process, which alone does {@code restore},
 * {@code verify-audit}, {@code verify-evidence}, {@code verify-bundle} and {@code keys}.
 *
 * <p>Exit status: 0 done, 1 done but rows were rejected, 2 refused.
 */
public final class Commands {

    static final int REJECTED = 1;
    static final int REFUSED = 2;

    private final Class<?> application;
    private final String[] arguments;
    private final Path dataFolder;

    private Commands(Class<?> application, String[] arguments, Path dataFolder) {
        this.application = application;
        this.arguments = arguments;
        this.dataFolder = dataFolder;
    }

    /** Whether the arguments are to be a command, rather than settings or nothing, which is to serve. */
    public static boolean given(String... arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /**
     * Does a command.
     *
     * @param application what opens the store if no server runs
     * @return the exit status
     */
    public static int run(Class<?> application, String... arguments) {
        var folder = Objects.requireNonNullElse(System.getenv("ISMSGRAPH_DATA"), "./data");
        return new Commands(application, arguments, Path.of(folder))
                .run(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    }

    int run(PrintWriter out) {
        return commandLine(this::place)
                .addSubcommand(VerifyAuditCommand.of(dataFolder))
                .addSubcommand(VerifyEvidenceCommand.of(dataFolder))
                .addSubcommand(new VerifyBundleCommand())
                .addSubcommand(KeysCommand.of(dataFolder))
                .addSubcommand(new RestoreCommand(dataFolder))
                .setOut(out)
                .execute(arguments);
    }

    static CommandLine commandLine(Supplier<Place> places) {
        var line = new CommandLine(new Root())
                .addSubcommand(new ImportCommand(places))
                .addSubcommand(new RetractCommand(places))
                .addSubcommand(new ChangesCommand(places))
                .addSubcommand(new RebuildCommand(places))
                .addSubcommand(new SnapshotCommand(places));
        return line.setParameterExceptionHandler((wrong, given) -> {
                    var command = wrong.getCommandLine();
                    command.getErr().println(wrong.getMessage());
                    command.usage(command.getErr());
                    return REFUSED;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    var sentence = sentence(failure);
                    if (!sentence.isEmpty()) {
                        command.getErr().println(sentence);
                    }
                    return REFUSED;
                });
    }

    @CommandLine.Command(name = "ismsgraph", synopsisSubcommandLabel = "COMMAND")
    private static final class Root {}

    private static String sentence(Exception failure) {
        return switch (failure) {
            case UnreadableFile refusal -> String.valueOf(refusal.getMessage());
            case UnknownLoad unknown -> String.valueOf(unknown.getMessage());
            case CommandFailure refusal -> String.valueOf(refusal.getMessage());
            case SnapshotFailure refusal -> String.valueOf(refusal.getMessage());
            case EmbeddedStartException refusal -> String.valueOf(refusal.getMessage());
            case GraphFailure graph -> String.valueOf(graph.getMessage());
            default -> "This failed for a reason that is no fault of the file; the log says more.";
        };
    }

    private Place place() {
        try {
            var server = RunningServer.in(dataFolder);
            if (server.isPresent()) {
                var there = new OtherProcess(server.get());
                if (there.answers()) {
                    return there;
                }
                there.close();
            }
            return new ThisProcess(application, arguments);
        } catch (IOException unreadable) {
            throw new CommandFailure("The data folder " + dataFolder + " cannot be read.");
        }
    }
}
