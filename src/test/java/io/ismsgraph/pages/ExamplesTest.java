package io.ismsgraph.pages;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import io.ismsgraph.AsksTheServer;
import io.ismsgraph.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@AsksTheServer
class ExamplesTest {

    @ParameterizedTest
    @MethodSource("io.ismsgraph.pages.Examples#files")
    void beginWithTheirQuestionAndHoldOneNamedOperation(Path file) throws IOException {
        var text = Files.readString(file);
        assertThat(text.lines().findFirst().orElse("")).matches("# .+\\?");
        assertThat(new Parser().parseDocument(text).getDefinitionsOfType(OperationDefinition.class))
                .singleElement()
                .satisfies(operation -> assertThat(operation.getName()).isNotBlank());
    }

    /** On the demo, for the day they pass. */
    @ParameterizedTest
    @MethodSource("io.ismsgraph.pages.Examples#queries")
    void areAnsweredWithRows(Path file) throws Exception {
        var answer = ServerProcess.shared().ask(Files.readString(file));
        assertThat(answer.path("errors")).isEmpty();
        assertThat(answer.path("data").values()).isNotEmpty().allSatisfy(root -> assertThat(rows(root))
                .isPositive());
    }

    private static long rows(JsonNode root) {
        return root.isArray()
                ? root.size()
                : root.path("nodes").size()
                        + root.path("totalCount").asLong(0)
                        + root.path("paths").size()
                        + root.path("counts").size();
    }

    @Test
    void haveTheFlagshipAmongThem() throws IOException {
        assertThat(Examples.files()).contains(Path.of("graphql/examples/shared-unpatched-touchpoints.graphql"));
    }
}
