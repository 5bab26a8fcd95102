package io.ismsgraph.snapshot;

import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells whether files are what they were. */
final class Digests {

    private Digests() {}

    /** The SHA-256 of each file in a folder but the manifest, by its path with slashes. */
    static SortedMap<String, String> of(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var file : Folders.files(folder)) {
            if (!file.endsWith(Manifest.FILE)) {
                digests.put(file.toString().replace('\\', '/'), of(folder.resolve(file), sha256()));
            }
        }
        return digests;
    }

    /** One for all of them. */
    static String id(Map<String, String> digests) {
        var all = digests.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue() + "\n")
                .reduce("", String::concat);
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static String of(Path file, MessageDigest digest) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
