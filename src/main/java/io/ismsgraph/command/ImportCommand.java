package io.ismsgraph.command;

import io.ismsgraph.access.RunningServer;
import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code import <format> <file…>}: 0 if all rows are in, 1 if some were rejected, 2 if a file was refused. */
@Command(name = "import", description = "Loads files into the graph.", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class ImportCommand implements Callable<Integer> {

    private static final int ALL_IN = 0;
    private static final int SOME_REJECTED = 1;
    private static final int REFUSED = 2;

    @Parameters(index = "0", description = "What kind of files they are.")
    private String format;

    @Parameters(index = "1..*", arity = "1..*", description = "The files.")
    private List<Path> files;

    @Option(names = "--observed", description = "The moment the files are of, such as 2026-06-30T00:00:00Z.")
    private @Nullable Instant observed;

    @Option(names = "--scope", description = "What part of the world they speak of.")
    private @Nullable String scope;

    @Option(names = "--snapshot", description = "Whether they list all there is in their scope: true or false.")
    private @Nullable Boolean snapshot;

    @Option(
            names = "--organisation",
            description = "Whose hosts a scan lists: id, registration number, domain or name.")
    private @Nullable String organisation;

    @Option(names = "--system", description = "The system of that organisation they belong to.")
    private @Nullable String system;

    @Option(names = "--language", description = "The language of a catalogue: en or ko.")
    private @Nullable String language;

    private final Path dataFolder;
    private final Supplier<Loader> loader;

    /**
     * @param dataFolder where a running server leaves word, and where the store is opened if none runs
     * @param loader opens the store; asked only if no server runs
     */
    ImportCommand(Path dataFolder, Supplier<Loader> loader) {
        this.dataFolder = dataFolder;
        this.loader = loader;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var status = ALL_IN;
        try {
            Formats.named(format);
            for (var file : files) {
                if (!Files.isReadable(file)) {
                    throw new UnreadableFile(file + ": there is no such file, or it may not be read.");
                }
                var report = load(file);
                Summary.print(report, System.out);
                if (report.get("rowsRejected").asLong() > 0) {
                    status = SOME_REJECTED;
                }
            }
            return status;
        } catch (UnreadableFile refused) {
            System.err.println(refused.getMessage());
            return REFUSED;
        }
    }

    private JsonNode load(Path file) throws IOException, InterruptedException {
        var server = RunningServer.in(dataFolder);
        try (var bar = new Bar()) {
            if (server.isPresent()) {
                return new Upload(server.get()).send(format, file, said(), bar);
            }
        } catch (ConnectException killedBefore) {
            System.err.println("The server that left word in " + dataFolder + " is gone; the store is opened here.");
        }
        try (var bar = new Bar();
                var spool = Spool.of(file)) {
            var options = new Options(observed, scope, snapshot, organisation, system, language);
            var report = loader.get().load(Formats.named(format), spool, options, bar);
            return JsonMapper.shared().valueToTree(report);
        }
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        put(said, "observed", observed);
        put(said, "scope", scope);
        put(said, "snapshot", snapshot);
        put(said, "organisation", organisation);
        put(said, "system", system);
        put(said, "language", language);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
