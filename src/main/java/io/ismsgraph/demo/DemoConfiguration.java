package io.ismsgraph.demo;

import io.ismsgraph.graph.Recorder;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Loads the demo when the server starts on its own embedded store, before its address is printed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
@ConditionalOnProperty(name = "ismsgraph.demo", matchIfMissing = true, havingValue = "true")
class DemoConfiguration {

    @Bean
    DemoLoader demoLoader(Recorder recorder) {
        return new DemoLoader(recorder);
    }

    /** Arguments are a command, such as an import, which wants the store as it is. */
    @Bean
    @Order(0)
    ApplicationRunner demo(DemoLoader loader) {
        return arguments -> {
            if (arguments.getNonOptionArgs().isEmpty()) {
                loader.loadIfEmpty();
            }
        };
    }
}
