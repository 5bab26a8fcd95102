package io.ismsgraph.investigation;

import io.ismsgraph.identity.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zipped BagIt bag (RFC 8493), whose tag manifest is signed: the usual tools for bags, {@code sha256sum} and
 * {@code openssl} check it too. It is written as it is sent, so that nothing of it lies about.
 */
final class Bag {

    static final String DECLARATION = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAGS = "tagmanifest-sha256.txt";
    static final String SIGNATURE = "tagmanifest-sha256.txt.sig";
    static final String KEY = "public-key.pem";
    static final String PAYLOAD = "data/";

    private final ZipOutputStream out;
    private final SortedMap<String, String> payload = new TreeMap<>();
    private final SortedMap<String, String> tags = new TreeMap<>();

    Bag(OutputStream out) {
        this.out = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds a file of its contents; one that is there already stays as it is. */
    void add(String name, InputStream bytes) throws IOException {
        if (!payload.containsKey(PAYLOAD + name)) {
            payload.put(PAYLOAD + name, write(PAYLOAD + name, bytes));
        }
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, new ByteArrayInputStream(bytes));
    }

    private String write(String path, InputStream bytes) throws IOException {
        var reading = new DigestInputStream(bytes, Sha256.digest());
        out.putNextEntry(new ZipEntry(path));
        reading.transferTo(out);
        out.closeEntry();
        return HexFormat.of().formatHex(reading.getMessageDigest().digest());
    }

    /** Says what is in it, and signs that. */
    void seal(Map<String, String> info, BundleKey key) throws IOException {
        tag(DECLARATION, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        var lines = new StringBuilder();
        info.forEach((name, value) -> lines.append(name)
                .append(": ")
                .append(value.replaceAll("\\R", " "))
                .append('\n'));
        tag(INFO, lines.toString());
        tag(MANIFEST, manifest(payload));
        tag(KEY, key.shown());
        var signed = manifest(tags);
        write(TAGS, new ByteArrayInputStream(signed.getBytes(StandardCharsets.UTF_8)));
        write(SIGNATURE, new ByteArrayInputStream(key.sign(signed.getBytes(StandardCharsets.UTF_8))));
        out.finish();
    }

    private void tag(String name, String text) throws IOException {
        tags.put(name, write(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String manifest(SortedMap<String, String> files) {
        var lines = new StringBuilder();
        files.forEach(
                (path, sha256) -> lines.append(sha256).append("  ").append(path).append('\n'));
        return lines.toString();
    }
}
