package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.evidence.EvidenceStore;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.TestGraph;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** When the demo loads, and when it does not. */
class DemoConfigurationTest {

    private final TestGraph graph = TestGraph.empty();
    private final Recorder recorder = new Recorder(graph.driver(), TestGraph.DATABASE, Clock.systemUTC());
    private final WebApplicationContextRunner runner;

    DemoConfigurationTest(@TempDir Path folder) {
        runner = new WebApplicationContextRunner()
                .withUserConfiguration(DemoConfiguration.class)
                .withBean(Recorder.class, () -> recorder)
                .withBean(EvidenceStore.class, () -> EvidenceStore.in(folder, 1_000));
    }

    @Test
    void loadsIntoTheEmbeddedStore() {
        runner.run(context -> assertThat(context).hasSingleBean(DemoLoader.class));
    }

    @Test
    void refusesAnExternalDatabase() {
        runner.withPropertyValues("spring.neo4j.uri=neo4j://graph.example:7687")
                .run(context -> assertThat(context).doesNotHaveBean(DemoLoader.class));
    }

    @Test
    void canBeTurnedOff() {
        runner.withPropertyValues("ismsgraph.demo=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemoLoader.class));
    }

    @Test
    void staysAwayWhenACommandRuns() {
        recorder.record(Recording::at);
        runner.run(context -> {
            context.getBean(ApplicationRunner.class).run(new DefaultApplicationArguments("import", "kev", "kev.json"));
            assertThat(graph.run("MATCH (n:ImportEver) RETURN n", Map.of())).isEmpty();
        });
    }
}
