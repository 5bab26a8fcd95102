package io.ismsgraph.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the folder named by the system property {@code ismsgraph.data}; a test skips by name where one is absent. */
public final class RealData {

    private RealData() {}

    public static Path file(String name) {
        var file =
                Path.of(System.getProperty("ismsgraph.data", "../shared/data")).resolve(name);
        assumeTrue(Files.isReadable(file), () -> "real data is absent: " + name);
        return file;
    }
}
