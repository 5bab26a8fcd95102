package io.ismsgraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ismsgraph.schema.Fault;
import io.ismsgraph.schema.SchemaException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class RehearsalBesideTest {

    /** The rehearsal goes on only when somebody waits for it. */
    @Test
    void isDoneBeforeAnythingIsReady() {
        var start = Thread.currentThread();
        var done = new AtomicBoolean();
        var beside = new RehearsalBeside(() -> {
            while (start.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            done.set(true);
        });
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
}
