package io.ismsgraph.audit;

import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** The key of the seals: the one that is configured, or one of this data folder, which protects from less. */
final class AuditKey {

    private static final int BYTES = 32;

    private AuditKey() {}

    /**
     * Finds it, and makes one where none is.
     *
     * @param configured the key, or nothing
     */
    static Seal seal(String configured, Path dataFolder) throws IOException {
        return of(configured.isBlank() ? own(dataFolder) : configured.strip());
    }

    private static String own(Path dataFolder) throws IOException {
        var file = dataFolder.resolve("audit.key");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var key = HexFormat.of().formatHex(bytes);
        PrivateFiles.createFolder(dataFolder);
        PrivateFiles.createFile(file);
        Files.writeString(file, key + "\n");
        return key;
    }

    private static Seal of(String key) {
        return new Seal(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), Seal.ALGORITHM));
    }
}
