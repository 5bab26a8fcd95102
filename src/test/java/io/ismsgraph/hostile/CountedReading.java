package io.ismsgraph.hostile;

import io.ismsgraph.ServerTest;
import io.ismsgraph.graph.CountingReader;
import io.ismsgraph.graph.GraphReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/** A test against a server whose statements are counted; all that have it share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import(CountedReading.Counting.class)
@interface CountedReading {

    /** Puts the counter before the graph. */
    @TestConfiguration
    class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof GraphReader reader ? new CountingReader(reader) : bean;
        }
    }
}
