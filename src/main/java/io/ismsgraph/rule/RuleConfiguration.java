package io.ismsgraph.rule;

import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Recorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the rules that ismsgraph brings along on record when a server starts; after the demo, which wants an empty store. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ismsgraph.rules", matchIfMissing = true)
class RuleConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(RuleConfiguration.class);

    @Bean
    @Order(1)
    ApplicationRunner rules(Recorder recorder) {
        return arguments -> {
            if (arguments.getNonOptionArgs().isEmpty()) {
                write(recorder);
            }
        };
    }

    /** What is in the store can be asked, also where nothing can be written. */
    private static void write(Recorder recorder) {
        try {
            var written = RuleBook.shipped().write(recorder);
            if (written > 0) {
                LOG.info("{} rules of the scheme are on record now.", written);
            }
        } catch (GraphFailure failure) {
            LOG.warn("The rules of the scheme are not put on record: {}", failure.getMessage());
        }
    }
}
