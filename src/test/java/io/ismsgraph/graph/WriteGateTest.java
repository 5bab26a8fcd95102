package io.ismsgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Thread.State;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** While the gate is closed nothing is written, and afterwards what waited is. */
@ParameterizedClass
@EnumSource(Way.class)
class WriteGateTest {

    private final WriteGate gate = new WriteGate();
    private final Recorder recorder;

    static List<Consumer<Recorder>> writes() {
        return List.of(
                recorder -> recorder.record(recording -> recording.at()),
                recorder -> recorder.on(Clock.systemUTC()).record(recording -> recording.at()),
                Recorder::rebuildDerived);
    }

    WriteGateTest(Way way) {
        recorder = new Recorder(TestGraph.empty().transactions(way, gate), Clock.systemUTC());
        var organisation = new Description("o", Map.of("name", "가온"));
        recorder.record(recording -> recording.describe("Organisation", Period.ALWAYS, "i", List.of(organisation)));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void holdsBackWhoeverWrites(Consumer<Recorder> write) throws Exception {
        var written = new AtomicBoolean();
        var writer = Thread.ofPlatform().unstarted(() -> {
            write.accept(recorder);
            written.set(true);
        });
        assertThat(gate.<Boolean>whileClosed(() -> {
                    writer.start();
                    while (!someoneIsHeldBack() && writer.isAlive()) {
                        Thread.onSpinWait();
                    }
                    return written.get();
                }))
                .isFalse();
        writer.join();
        assertThat(written).isTrue();
    }

    /** Whoever waits at the gate, in a thread of his own or of the database's. */
    static boolean someoneIsHeldBack() {
        return Thread.getAllStackTraces().entrySet().stream()
                .anyMatch(thread -> thread.getKey().getState() == State.TIMED_WAITING
                        && Arrays.stream(thread.getValue())
                                .anyMatch(call -> call.getClassName().equals(WriteGate.class.getName())
                                        && call.getMethodName().equals("isTaken")));
    }
}
