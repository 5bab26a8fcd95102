package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.graph.TestGraph;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Who runs the service sees when statements are planned that should not be. */
class PlanCountsTest {

    @Test
    void countsWhatHadAPlanAndWhatHadNone() {
        var graph = TestGraph.shared();
        Assumptions.assumeTrue(graph.embedded().isPresent());
        var database = graph.embedded().orElseThrow();
        var meters = new SimpleMeterRegistry();
        new PlanCounts(database).bindTo(meters);
        var hits = meters.get("ismsgraph.plans").tag("result", "hit").functionCounter();
        var misses = meters.get("ismsgraph.plans").tag("result", "miss").functionCounter();
        var hitsBefore = hits.count();
        var missesBefore = misses.count();
        for (int i = 0; i < 3; i++) {
            database.executeTransactionally("MATCH (planned:Organisation {id: $id}) RETURN planned", Map.of("id", "o"));
        }
        assertThat(misses.count() - missesBefore).isEqualTo(1);
        assertThat(hits.count() - hitsBefore).isEqualTo(2);
    }
}
