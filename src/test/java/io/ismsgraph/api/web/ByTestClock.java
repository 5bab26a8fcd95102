package io.ismsgraph.api.web;

import com.github.benmanes.caffeine.cache.Ticker;
import io.ismsgraph.ServerTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A server that allows little, by a clock that stands still until a test lets time pass. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Import(ByTestClock.Clock.class)
@TestPropertySource(
        properties = {
            "ismsgraph.requests-per-minute=30",
            "ismsgraph.nodes-per-minute=2000",
            "ismsgraph.failures-per-minute=3",
            "ismsgraph.check-credentials=50ms"
        })
@interface ByTestClock {

    /** The clock. */
    @TestConfiguration
    class Clock {

        private static final AtomicLong NANOSECONDS = new AtomicLong();

        @Bean
        @Primary
        Ticker clock() {
            return NANOSECONDS::get;
        }

        static void pass(Duration time) {
            NANOSECONDS.addAndGet(time.toNanos());
        }
    }
}
