package io.ismsgraph;

import io.ismsgraph.graph.TestGraph;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points an application at the database of the test run, as it would be pointed at an external one. */
public final class OnTestGraph implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var graph = TestGraph.shared();
        TestPropertyValues.of(
                        "spring.neo4j.uri=" + graph.uri(),
                        "ismsgraph.rules=false",
                        "spring.neo4j.authentication.username=neo4j",
                        "spring.neo4j.authentication.password=" + graph.password())
                .applyTo(context);
    }
}
