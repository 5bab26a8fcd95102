package bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the benchmark compares must be the same answer, or its figures say nothing. */
class AgreementTest {

    private static ServerProcess server;
    private static Client client;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        server = ServerProcess.start(
                        BenchServer.class,
                        List.of("-XX:TieredStopAtLevel=1"),
                        folder.resolve("data"),
                        Map.of("ISMSGRAPH_DEMO", "true"))
                .awaitReady();
        client = new Client(server.address(), server.token());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @ParameterizedTest
    @MethodSource("bench.Question#all")
    void holdsForEveryQuestion(Question question) {
        var id = client.ask("/graphql", Map.of("query", "{ organisations(first: 1) { nodes { id } } }"))
                .at("/data/organisations/nodes/0/id")
                .asString();
        assertThat(Agreement.check(client, question, Map.of("id", id))).isNotEmpty();
    }
}
