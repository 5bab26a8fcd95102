package io.ismsgraph.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.api.TestApi;
import io.ismsgraph.graph.TestGraph;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No more listen at once than the service bears. */
class CrowdTest {

    private static final String NAMES =
            "subscription { watch { organisations { totalCount changes { node { name } } } } }";

    private final TestGraph graph = TestGraph.empty();
    private final TestApi api = new TestApi(graph.reader());

    @Test
    void refusesOneMoreUntilAnotherGoes() throws InterruptedException {
        new Telling(graph).is("Organisation", "a", Map.of("name", "A"));
        var crowd = Stream.generate(() -> Listener.slow(api, NAMES))
                .limit(LiveExecution.MOST)
                .toList();
        assertThat(Listener.to(api, NAMES).end()).containsExactly("UNAVAILABLE");
        assertThat(Listener.to(api, NAMES).end())
                .as("whoever was refused is none of them")
                .containsExactly("UNAVAILABLE");
        crowd.getFirst().cancel();
        var next = Listener.to(api, NAMES);
        assertThat(next.hear()).asString().contains("totalCount=1");
        assertThat(Listener.to(api, NAMES).end()).containsExactly("UNAVAILABLE");
        crowd.forEach(Listener::cancel);
        next.cancel();
    }
}
