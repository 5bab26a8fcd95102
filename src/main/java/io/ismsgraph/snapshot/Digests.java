package io.ismsgraph.snapshot;

import io.ismsgraph.identity.Sha256;
import io.ismsgraph.storage.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                digests.put(file.toString().replace('\\', '/'), content(folder.resolve(file)));
            }
        }
        return digests;
    }

    /** One for all of them. */
    static String id(Map<String, String> digests) {
        var all = digests.entrySet().stream()
                .map(file -> file.getKey() + " " + file.getValue() + "\n")
                .reduce("", String::concat);
        return Sha256.hex(all);
    }

    private static String content(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Sha256.hex(in);
        }
    }
}
