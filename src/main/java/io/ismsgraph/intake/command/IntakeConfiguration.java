package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Recorder;
import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Retraction;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads into the graph this application is connected to. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Loader loader(Recorder recorder, @Value("${ismsgraph.data-folder}") Path folder) {
        return new Loader(recorder, folder);
    }

    /** A command begins by opening the store, so that a start which fails says why as every start does. */
    @Bean
    static LazyInitializationExcludeFilter opensTheStoreAtStart() {
        return LazyInitializationExcludeFilter.forBeanTypes(Loader.class);
    }

    @Bean
    Retraction retraction(Recorder recorder, Loader loader) {
        return new Retraction(recorder, loader);
    }
}
