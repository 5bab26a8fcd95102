package bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerProcess;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the benchmark compares must be the same answer, or its figures say nothing. */
class AgreementTest {

    @ParameterizedTest
    @MethodSource("bench.Question#all")
    void holdsForEveryQuestion(Question question) {
        var server = ServerProcess.shared();
        try (var client = new Client(server.address(), server.token())) {
            var id = client.ask("/graphql", Map.of("query", "{ organisations(first: 1) { nodes { id } } }"))
                    .at("/data/organisations/nodes/0/id")
                    .asString();
            assertThat(Agreement.check(client, question, Map.of("id", id))).isNotEmpty();
        }
    }
}
