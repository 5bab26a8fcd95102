package io.ismsgraph.evidence;

import io.ismsgraph.identity.Sha256;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A folder, with a folder for the first two letters of each name. A file shows under its name when it is whole. */
final class FolderStore implements EvidenceStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final long most;

    /** @param most how many bytes a file may have */
    FolderStore(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    @Override
    public Kept keep(InputStream bytes) throws IOException {
        var coming = folder.resolve("coming");
        PrivateFiles.createFolder(coming);
        var part = coming.resolve(UUID.randomUUID().toString());
        PrivateFiles.createFile(part);
        try {
            var kept = write(bytes, part);
            var place = place(kept.sha256());
            PrivateFiles.createFolder(shelf(kept.sha256()));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Kept write(InputStream bytes, Path part) throws IOException {
        var reading = new DigestInputStream(bytes, Sha256.digest());
        var size = 0L;
        try (var out = Files.newOutputStream(part)) {
            size = copy(reading, out);
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Kept(HexFormat.of().formatHex(reading.getMessageDigest().digest()), size);
    }

    private long copy(InputStream in, OutputStream out) throws IOException {
        var block = new byte[BLOCK];
        var size = 0L;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            size += read;
            if (size > most) {
                throw new TooLargeException(most);
            }
            out.write(block, 0, read);
        }
        return size;
    }

    private Path place(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    @Override
    public Optional<InputStream> open(String sha256) throws IOException {
        return NAME.matcher(sha256).matches() && Files.isRegularFile(place(sha256))
                ? Optional.of(Files.newInputStream(place(sha256)))
                : Optional.empty();
    }

    @Override
    public List<String> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("coming")))
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
