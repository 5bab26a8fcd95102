package io.ismsgraph.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A {@link Reader}, seen from the process that started it. */
public final class ReaderProcess implements AutoCloseable {

    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-opens=java.base/java.nio=ALL-UNNAMED");

    /** Those who ask the graph itself come first. */
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Process process;
    private final Address address;

    /**
     * Where it is reached.
     *
     * @param uri over Bolt, on loopback
     * @param user its only one
     * @param password made for this process
     */
    public record Address(URI uri, String user, String password) {}

    private ReaderProcess(Process process, Address address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one, which takes some seconds.
     *
     * @param copy the folder of a store that nobody else opens
     * @param forgotten labels of nodes that are deleted from it before anybody reads it
     * @param jvm what else its JVM is started with, such as its memory
     * @throws IOException if it does not come up
     */
    public static ReaderProcess start(Path copy, Collection<String> forgotten, List<String> jvm) throws IOException {
        var process = new ProcessBuilder(command(copy.toAbsolutePath().normalize(), forgotten, jvm))
                .redirectError(Redirect.DISCARD)
                .start();
        var said = process.inputReader().readLine();
        try {
            return new ReaderProcess(
                    process,
                    JsonMapper.shared().readValue(Optional.ofNullable(said).orElse(""), Address.class));
        } catch (JacksonException silent) {
            process.destroyForcibly();
            throw new IOException("the process that reads the copy in " + copy + " did not come up", silent);
        }
    }

    private static List<String> command(Path copy, Collection<String> forgotten, List<String> jvm) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Reader.class.getName(), copy.toString()));
        command.addAll(forgotten);
        return command;
    }

    /** Where it is reached. */
    public Address address() {
        return address;
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, whatever it does. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
