package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

class GraphStartTest {

    @Test
    void endsWithTheFirstAnswer() {
        assertThatCode(() -> GraphStart.awaitAnswer(TestGraph.shared().driver(), GraphStart.PATIENCE))
                .doesNotThrowAnyException();
    }

    @Test
    void saysThatNobodyAnswers() {
        try (var driver = GraphDatabase.driver("bolt://127.0.0.1:1")) {
            assertThatThrownBy(() -> GraphStart.awaitAnswer(driver, Duration.ZERO))
                    .isInstanceOf(GraphStartException.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    @Test
    void saysThatTheCredentialIsRefused() {
        var graph = TestGraph.shared();
        Assumptions.assumeFalse(graph.password().equals("none"), "the container asks for no password");
        try (var driver = GraphDatabase.driver(graph.uri(), AuthTokens.basic("neo4j", "wrong"))) {
            assertThatThrownBy(() -> GraphStart.awaitAnswer(driver, GraphStart.PATIENCE))
                    .isInstanceOf(GraphStartException.class)
                    .hasMessageContaining("refuses the credential");
        }
    }
}
