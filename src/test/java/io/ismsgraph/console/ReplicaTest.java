package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.CALLER;
import static io.ismsgraph.console.TestConsole.NAMES;
import static io.ismsgraph.console.TestConsole.refused;
import static io.ismsgraph.console.TestConsole.results;
import static io.ismsgraph.console.TestConsole.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.Relay;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.service.Unanswered.Code;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Another Neo4j is read by an account that may, and by no other. */
@Timeout(600)
class ReplicaTest {

    private static final List<String> CONFIDENTIAL = List.of("NoteEver", "PersonEver");

    private final TestGraph graph = TestGraph.empty();
    private final Replica replica = new Replica(graph.uri(), "neo4j", graph.password(), CONFIDENTIAL);
    private final TestConsole test = new TestConsole();
    private final Console console = test.of(replica, Optional.empty(), Limits.USUAL);

    @AfterEach
    void close() throws InterruptedException {
        replica.close();
        test.close();
    }

    @Test
    void isReadAsItIsNowAndNotComparedLater() {
        graph.run("CREATE (:Organisation:OrganisationEver {id: 'o', name: 'over there'})", Map.of());
        var stored = results().find(console.run(statement(NAMES)).run()).orElseThrow();
        assertThat(TestConsole.plain(stored)).isEqualTo(List.of(List.of("over there")));
        assertThat(stored.head().source()).isEqualTo(Source.LIVE);
        refused(() -> console.repeat(stored, CALLER), Code.NOT_FOUND, "cannot be compared");
    }

    @Test
    void isNotReadByAnAccountThatSeesWhatIsConfidential() {
        graph.run("CREATE (:Person:PersonEver {id: 'p'})", Map.of());
        refused(
                () -> console.run(statement(NAMES)),
                Code.UNAVAILABLE,
                "deny it to traverse NoteEver, PersonEver",
                "who people are");
        assertThat(test.lines()).singleElement().satisfies(line -> assertThat(line)
                .contains("decision=refused", "statement=" + NAMES));
    }

    @Test
    void saysWhenNobodyAnswersThere() {
        try (var nobody = new Replica("bolt://127.0.0.1:9", "neo4j", "secret", CONFIDENTIAL)) {
            refused(
                    () -> test.of(nobody, Optional.empty(), Limits.USUAL).run(statement(NAMES)),
                    Code.UNAVAILABLE,
                    "does not answer now");
        }
    }

    /** One place is all there is: who waited for ever would keep it. */
    @Test
    void freesWhoAsksOneThatIsSilent() throws Exception {
        try (var relay = new Relay(URI.create(graph.uri()));
                var there = new Replica(relay.uri().toString(), "neo4j", graph.password(), CONFIDENTIAL)) {
            var one = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(5), 50, 1_000_000, 1);
            var asking = test.of(there, Optional.empty(), one);
            assertThat(asking.run(statement(NAMES)).outcome().truncated()).isNull();
            relay.fallSilent();
            refused(() -> asking.run(statement(NAMES)), Code.UNAVAILABLE, "does not answer now");
            relay.mend();
            assertThat(asking.run(statement(NAMES)).outcome().truncated()).isNull();
        }
    }
}
