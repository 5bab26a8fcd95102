package io.ismsgraph.command;

import io.ismsgraph.intake.Loader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** Runs a command given on the command line. */
public final class Commands {

    private static final Set<String> NAMES = Set.of("import");

    private Commands() {}

    /** Whether these arguments are a command, and not the server's. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && NAMES.contains(arguments[0]);
    }

    /**
     * Runs it.
     *
     * @param application starts the application without its web server; asked only where the store must be opened
     * @return the exit status
     */
    public static int run(String[] arguments, Supplier<ConfigurableApplicationContext> application) {
        var dataFolder =
                Path.of(Optional.ofNullable(System.getenv("ISMSGRAPH_DATA")).orElse("./data"));
        var opened = new Opened(application);
        try (opened) {
            return new CommandLine(new Top())
                    .addSubcommand(new ImportCommand(dataFolder, opened::loader))
                    .execute(arguments);
        }
    }

    @CommandLine.Command(name = "ismsgraph")
    private static final class Top {}

    /** The application, once it had to be started. */
    private static final class Opened implements AutoCloseable {

        private final Supplier<ConfigurableApplicationContext> start;
        private Optional<ConfigurableApplicationContext> application = Optional.empty();

        Opened(Supplier<ConfigurableApplicationContext> start) {
            this.start = start;
        }

        Loader loader() {
            if (application.isEmpty()) {
                application = Optional.of(start.get());
            }
            return application.get().getBean(Loader.class);
        }

        @Override
        public void close() {
            application.ifPresent(ConfigurableApplicationContext::close);
        }
    }
}
