package io.ismsgraph.health;

import io.ismsgraph.graph.Recorder;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told at {@code /actuator/health}, to anybody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HealthConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    WritingHealth graphHealthIndicator(Recorder recorder) {
        return new WritingHealth(recorder, PATIENCE, System::nanoTime);
    }
}
