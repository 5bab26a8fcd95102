package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Recorder;
import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Retraction;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads into the graph this application is connected to. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Loader loader(Recorder recorder, @Value("${ismsgraph.data-folder}") Path folder) {
        return new Loader(recorder, folder);
    }

    @Bean
    Retraction retraction(Recorder recorder) {
        return new Retraction(recorder);
    }
}
