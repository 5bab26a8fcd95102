package io.ismsgraph.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts and files. */
public final class Sha256 {

    private Sha256() {}

    /** To be fed with bytes. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256.", impossible);
        }
    }

    /** Of a text in UTF-8. */
    public static byte[] of(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same in hex. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /** In hex. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of all that is still to be read, in hex. */
    public static String hex(InputStream in) throws IOException {
        var reading = new DigestInputStream(in, digest());
        reading.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(reading.getMessageDigest().digest());
    }
}
