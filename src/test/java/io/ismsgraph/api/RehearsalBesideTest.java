package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.SchemaException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class RehearsalBesideTest {

    @Test
    void isDoneBeforeAnythingIsReady() {
        var begun = new CountDownLatch(1);
        var done = new AtomicBoolean();
        var beside = new RehearsalBeside(() -> {
            begin(begun);
            done.set(true);
        });
        assertThat(done).isFalse();
        begun.countDown();
        beside.run(new DefaultApplicationArguments());
        assertThat(done).isTrue();
    }

    @Test
    void stopsTheStartWithItsFaults() {
        var drift = new SchemaException(List.of(new Fault("cypher/questions/A.b.cypher", "A.b", "it would write")));
        var beside = new RehearsalBeside(() -> {
            throw drift;
        });
        assertThatThrownBy(() -> beside.run(new DefaultApplicationArguments())).isSameAs(drift);
    }

    private static void begin(CountDownLatch begun) {
        try {
            begun.await();
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
