package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.schema.ProductFiles;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;

/** Somebody who tries again, because the word of his commit was lost, finds done what he did. */
@Timeout(120)
class LostCommitTest {

    private static final String ADDING =
            "mutation { addProvision(law: \"law\", article: \"%s\", name: \"n\") { id article } }";

    @Test
    void doesAMutationOnceThoughItsCommitWasNotHeardOf() throws IOException {
        var graph = TestGraph.empty();
        try (var relay = new Relay(URI.create(graph.uri()));
                var driver = GraphDatabase.driver(relay.uri(), AuthTokens.basic("neo4j", graph.password()))) {
            var recorder = new Recorder(driver, TestGraph.DATABASE, Clock.systemUTC());
            var api = new TestApi(ProductFiles.read("classpath:"), graph.oneReader(), recorder, null);
            assertThat(api.ask(ADDING.formatted("1"), Map.of()).getErrors()).isEmpty();
            relay.loseTheWordOfACommit();
            var answer = api.ask(ADDING.formatted("2"), Map.of());
            assertThat(answer.getErrors()).isEmpty();
            assertThat(answer.<Map<String, Object>>getData().toString()).contains("article=2");
            assertThat(api.data("{ provisions { totalCount } acts { totalCount } }")
                            .toString())
                    .isEqualTo("{provisions={totalCount=2}, acts={totalCount=2}}");
        }
    }
}
