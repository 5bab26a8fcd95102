package io.ismsgraph.access;

import io.ismsgraph.ServerTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Keys for the server under test, made as its administrator makes them. */
final class Keys {

    private Keys() {}

    /** A new key, with options of the command. */
    static String create(String... options) {
        var words = new StringWriter();
        var arguments = new ArrayList<>(List.of("create", "--name", "test"));
        arguments.addAll(List.of(options));
        new CommandLine(new KeysCommand(Path.of(ServerTest.DATA_FOLDER), InstantSource.system()))
                .setOut(new PrintWriter(words))
                .execute(arguments.toArray(String[]::new));
        return words.toString().strip().lines().reduce((_, last) -> last).orElseThrow();
    }
}
