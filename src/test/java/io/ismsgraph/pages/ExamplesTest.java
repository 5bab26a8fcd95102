package io.ismsgraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    private static final Path FOLDER = Path.of("graphql/examples");

    @ParameterizedTest
    @MethodSource("files")
    void beginWithTheirQuestionAndHoldOneNamedOperation(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(text.lines().findFirst().orElse("")).matches("# .+\\?");
        assertThat(new Parser().parseDocument(text).getDefinitions())
                .singleElement()
                .isInstanceOfSatisfying(OperationDefinition.class, operation -> assertThat(operation.getName())
                        .isNotBlank());
    }

    @Test
    void haveTheFlagshipAmongThem() throws IOException {
        assertThat(files()).contains(FOLDER.resolve("shared-unpatched-touchpoints.graphql"));
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }
}
