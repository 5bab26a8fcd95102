package io.ismsgraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PumpTest {

    private static final Load LOAD = new Load(
            "import-1", new Header("a", "b", 0, false), LoadTimes.alone(0), Map.of(), false, Set.of(), false, false);

    /** A document that is read so. */
    private record Read(Consumer<Rows> reading) implements Document {

        @Override
        public Header header() {
            return LOAD.header();
        }

        @Override
        public void read(Rows rows) {
            reading.accept(rows);
        }

        @Override
        public Framing framing() {
            return Framing.lines("", StandardCharsets.UTF_8, "txt");
        }
    }

    private static Pump pump(Consumer<Rows> reading) {
        return new Pump(new Read(reading), LOAD);
    }

    @Test
    void tellsWhatEndedTheReading() {
        try (var pump = pump(rows -> {
            throw new OutOfMemoryError("no more");
        })) {
            assertThatThrownBy(pump::next).isInstanceOf(OutOfMemoryError.class).hasMessage("no more");
        }
    }

    @Test
    void cutsBatchesByCharactersToo() {
        try (var pump = pump(rows -> {
            for (var i = 1; i <= 12; i++) {
                rows.row(new Row(i, "x".repeat(1 << 20)), says -> {});
            }
        })) {
            assertThat(pump.next()).hasSize(5);
            assertThat(pump.next()).hasSize(5);
            assertThat(pump.next()).hasSize(2);
            assertThat(pump.next()).isEmpty();
        }
    }
}
