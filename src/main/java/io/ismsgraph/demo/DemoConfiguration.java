package io.ismsgraph.demo;

import io.ismsgraph.evidence.EvidenceStore;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Recorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Loads the demo when the server starts on its own embedded store, before its address is printed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "spring.neo4j.uri", matchIfMissing = true, havingValue = "embedded")
@ConditionalOnProperty(name = "ismsgraph.demo", matchIfMissing = true, havingValue = "true")
class DemoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

    @Bean
    DemoLoader demoLoader(Recorder recorder, EvidenceStore store) {
        return new DemoLoader(recorder, store);
    }

    /** Arguments are a command, such as an import, which wants the store as it is. */
    @Bean
    @Order(0)
    ApplicationRunner demo(DemoLoader loader) {
        return arguments -> {
            if (arguments.getNonOptionArgs().isEmpty()) {
                load(loader);
            }
        };
    }

    /** What is in the store can be asked, also where nothing can be written. */
    private static void load(DemoLoader loader) {
        try {
            loader.loadIfEmpty();
        } catch (GraphFailure failure) {
            LOG.warn("The demo is not loaded: {}", failure.getMessage());
        }
    }
}
