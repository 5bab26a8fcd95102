package io.ismsgraph.intake;

import io.ismsgraph.identity.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/** The bytes of one file, on disk, to be read as often as need be. */
public final class Spool implements AutoCloseable {

    private final String name;
    private final Path path;
    private final String sha256;
    private final boolean temporary;

    private Spool(String name, Path path, String sha256, boolean temporary) {
        this.name = name;
        this.path = path;
        this.sha256 = sha256;
        this.temporary = temporary;
    }

    /** A file that is there. */
    public static Spool of(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnreadableFile(path + ": there is no such file, or it may not be read.");
        }
        var name = String.valueOf(path.getFileName());
        try (var in = digesting(Files.newInputStream(path))) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Spool(name, path, hex(in), false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A stream, kept in a temporary file until closed. */
    public static Spool of(String name, InputStream stream) throws IOException {
        var path = Files.createTempFile("ismsgraph-", ".import");
        try (var in = digesting(stream)) {
            Files.copy(in, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new Spool(name, path, hex(in), true);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    /** The file's name, without its folder. */
    public String name() {
        return name;
    }

    /** SHA-256 of its bytes, in hex. */
    public String sha256() {
        return sha256;
    }

    /** Its size in bytes. */
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Its bytes from the beginning. */
    public InputStream stream() {
        try {
            return Files.newInputStream(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Some of its bytes. */
    public byte[] slice(long from, long to) {
        try (var in = stream()) {
            in.skipNBytes(from);
            return in.readNBytes(Math.toIntExact(to - from));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static DigestInputStream digesting(InputStream in) {
        return new DigestInputStream(in, Sha256.digest());
    }

    private static String hex(DigestInputStream in) {
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
}
