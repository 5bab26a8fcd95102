package io.ismsgraph.intake;

import io.ismsgraph.graph.Recorder;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the intake ready. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Loader loader(Recorder recorder, @Value("${ismsgraph.data-folder}") Path dataFolder) {
        return new Loader(recorder, dataFolder);
    }
}
