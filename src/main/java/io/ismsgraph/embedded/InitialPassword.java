package io.ismsgraph.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/**
 * The password a new store begins with. Without one it would let in whoever knows the well-known one between the moment
 * Bolt listens and the moment this start's password is set.
 */
final class InitialPassword {

    private InitialPassword() {}

    /** Only where no store is yet; one that is there has the password of its last start, which nobody knows any more. */
    static boolean isPossible(Path home) {
        return !Files.exists(home.resolve("data/databases/system"));
    }

    static void set(Path home, String password) {
        try (var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            var place = new ExecutionContext(home, home, silence, silence, new DefaultFileSystemAbstraction());
            var status = new CommandLine(new SetInitialPasswordCommand(place)).execute("--", password);
            if (status != 0) {
                throw new IllegalStateException("The initial password could not be set.");
            }
        }
    }
}
