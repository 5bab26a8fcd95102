package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskGuardTest {

    private final Path folder;

    DiskGuardTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void asksForTheLargerOfTwoMeasures() throws IOException {
        assertThat(new DiskGuard(folder, DataSize.ofBytes(0), 0).now()).isEmpty();
        assertThat(new DiskGuard(folder, DataSize.ofBytes(Long.MAX_VALUE), 0).now())
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .matches("Nothing is written, for only \\d+ MB are free where the store lies, and 8796093022207"
                                + " MB have to be: make room, or lower ISMSGRAPH_LEAST_FREE and"
                                + " ISMSGRAPH_LEAST_FREE_PERCENT\\."));
        assertThat(new DiskGuard(folder, DataSize.ofBytes(0), 101).now()).isPresent();
    }

    @Test
    void leavesRoomBesideWhatIsToCome() throws IOException {
        var guard = new DiskGuard(folder, DataSize.ofBytes(0), 0);
        assertThat(guard.beside(1)).isEmpty();
        assertThat(guard.beside(Long.MAX_VALUE)).isPresent();
    }
}
