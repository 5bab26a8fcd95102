package bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.AsksTheServer;
import io.ismsgraph.ServerProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the benchmark compares must be the same answer, or its figures say nothing. */
@AsksTheServer
class AgreementTest {

    @ParameterizedTest
    @EnumSource
    void holdsForEveryQuestion(Question question) {
        var server = ServerProcess.shared();
        try (var client = new Client(server.address(), server.token())) {
            var given = Given.variables(Size.DEMO);
            for (var size : Size.values()) {
                assertThat(Agreement.check(question.ours(client, given), question.byHand(client, given, size)))
                        .isNotEmpty();
            }
        }
    }
}
