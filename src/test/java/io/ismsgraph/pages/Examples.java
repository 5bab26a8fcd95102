package io.ismsgraph.pages;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped examples, for tests and measurements. */
public final class Examples {

    private static final Path FOLDER = Path.of("graphql/examples");

    private Examples() {}

    /** All of them, by their names. */
    public static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /** Those that are answered once; the others are answered as things happen. */
    public static List<Path> queries() throws IOException {
        return files().stream()
                .filter(file -> kind(file) == OperationDefinition.Operation.QUERY)
                .toList();
    }

    private static OperationDefinition.Operation kind(Path file) {
        try {
            return new Parser()
                    .parseDocument(Files.readString(file))
                    .getFirstDefinitionOfType(OperationDefinition.class)
                    .orElseThrow()
                    .getOperation();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
