package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.console.gate.Ungated;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without the gate, what the database says it would do is looked at before anything is done. */
@ByTheClock
@Timeout(600)
class PlanCheckTest {

    private final List<String> begun = new ArrayList<>();

    private void ask(String statement) {
        var rows = new Rows() {
            @Override
            public void begin(String run, Source source, List<String> columns) {
                begun.add(run);
            }

            @Override
            public void row(List<?> typed) {}

            @Override
            public void end(Outcome outcome) {}
        };
        try (var lease = TestConsole.isolation().lease()) {
            new Run("run", Ungated.statement(statement), Map.of(), Limits.USUAL)
                    .ask(lease.driver(), lease.source(), rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE (n:Organisation) RETURN n",
                "MATCH (n) SET n.x = 1",
                "MATCH (n) DETACH DELETE n",
                "CREATE INDEX FOR (o:Organisation) ON (o.x)",
                "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
                "SHOW TRANSACTIONS",
                "SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message"
            })
    void stopsWhatWouldDoMoreThanRead(String statement) {
        refused(() -> ask(statement), Code.BAD_ARGUMENT, "would do more than read");
        assertThat(begun).isEmpty();
    }

    @Test
    void letsReadingPass() {
        ask("MATCH (n:Organisation) RETURN n.name");
        assertThat(begun).hasSize(1);
    }
}
