package io.ismsgraph.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Beside a server that runs a snapshot is taken, and none restored. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledIfSystemProperty(named = "ismsgraph.thorough", matches = "\\d+")
class SnapshotCommandTest {

    private final Path folder;

    SnapshotCommandTest(@TempDir Path temporary) {
        this.folder = temporary.resolve("data");
    }

    private List<String> told(int status, String... arguments) throws Exception {
        try (var command = ServerProcess.start(folder, Map.of(), arguments)) {
            assertThat(command.awaitEnd()).as("%s", command.lines()).isEqualTo(status);
            return command.messages();
        }
    }

    @Test
    void takesOneBesideAServerAndRestoresItWithoutOne() throws Exception {
        try (var server = ServerProcess.start(folder, Map.of()).awaitReady()) {
            assertThat(told(0, "snapshot"))
                    .singleElement()
                    .asString()
                    .contains("snapshots", " nodes, ", ", opened and looked through; SHA-256 ");
            assertThat(told(2, "restore", "newest"))
                    .containsExactly("The store in " + folder + " is in use by another ismsgraph: stop that one, or"
                            + " name another folder with ISMSGRAPH_DATA.");
            assertThat(server.lines()).noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        }
        assertThat(told(0, "restore", "newest")).hasSize(2).first().asString().startsWith("The store is as it was at ");
    }
}
