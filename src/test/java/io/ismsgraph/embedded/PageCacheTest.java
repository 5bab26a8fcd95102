package io.ismsgraph.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** A store that fits is kept in memory. */
class PageCacheTest {

    @ParameterizedTest
    @CsvSource({"0MB, 16GB, 128MB", "100MB, 16GB, 128MB", "2GB, 16GB, 2560MB", "40GB, 16GB, 4GB", "2GB, 256MB, 128MB"})
    void holdsAStoreWithinAQuarterOfTheMemory(DataSize store, DataSize memory, DataSize kept) {
        assertThat(PageCache.bytes(store.toBytes(), memory.toBytes())).isEqualTo(kept.toBytes());
    }

    @Test
    void isWrittenWithTheSettingsUnlessAnotherIsWanted(@TempDir Path folder) throws Exception {
        assertThat(Files.readString(Settings.SERVING.write(folder, Map.of())))
                .contains("server.memory.pagecache.size="
                        + DataSize.ofMegabytes(128).toBytes());
        assertThat(Files.readString(Settings.SERVING.write(folder, Map.of(PageCache.SETTING, "1g"))))
                .contains("server.memory.pagecache.size=1g");
        assertThat(Files.readString(Settings.READING.write(folder, Map.of())))
                .contains("server.memory.pagecache.size=64m");
    }
}
