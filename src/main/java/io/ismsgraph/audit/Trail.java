package io.ismsgraph.audit;

import io.ismsgraph.audit.Seal.Line;
import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The files of the audit, to which lines are added and from which none is taken. One thread adds them. */
final class Trail implements Entries, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Seal seal;
    private final Clock clock;
    private final long most;
    private final FileChannel lock;
    private FileChannel file;
    private long length;
    private long number;
    private String last;

    /**
     * Goes on where the last line ends. What a crash left of another line is cut off, and said so.
     *
     * @param most bytes of a file, before the next is begun
     * @throws IOException if the folder cannot be written, or another server does
     */
    Trail(Path folder, Seal seal, Clock clock, long most) throws IOException {
        this.folder = folder;
        this.seal = seal;
        this.clock = clock;
        this.most = most;
        PrivateFiles.createFolder(folder);
        this.lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        hold(lock);
        var files = files(folder);
        var end = files.isEmpty() ? End.NONE : End.of(files.getLast());
        this.number = end.number();
        this.last = end.line().seal();
        this.file = open(files.isEmpty() ? next() : files.getLast());
        this.length = end.length();
        append(List.of(
                end.torn() == 0 ? Map.of("event", "opened") : Map.of("event", "opened", "bytesCutOff", end.torn())));
    }

    private static void hold(FileChannel lock) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException here) {
            // By another server of this process.
        }
        lock.close();
        throw new AuditInUseException();
    }

    Path folder() {
        return folder;
    }

    /** All files, in order. */
    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("audit-\\d+\\.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** Whether it is as it was written; more may be added meanwhile. */
    Verification verify() throws IOException {
        return Verification.of(folder, seal);
    }

    /** The number of the line a file begins with. */
    static long first(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceAll("\\D", ""));
    }

    /** A file's name says which line it begins with. */
    private Path next() throws IOException {
        var path = folder.resolve("audit-%012d.jsonl".formatted(number + 1));
        PrivateFiles.createFile(path);
        return path;
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.WRITE);
    }

    /** All of them are on the disk, or none is on record. */
    @Override
    public void append(List<Map<String, ?>> entries) throws IOException {
        if (length >= most) {
            var begun = open(next());
            file.close();
            file = begun;
            length = 0;
        }
        var text = new StringBuilder();
        var at = number;
        var previous = last;
        for (var entry : entries) {
            var line = seal.after(previous, body(++at, entry));
            text.append(line.text()).append('\n');
            previous = line.seal();
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        // Over what a crash, or an attempt that failed, may have left.
        write(ByteBuffer.wrap(bytes));
        number = at;
        last = previous;
        length += bytes.length;
    }

    private String body(long at, Map<String, ?> entry) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("number", at);
        body.put("at", clock.instant().toString());
        body.putAll(entry);
        return JSON.writeValueAsString(body);
    }

    private void write(ByteBuffer bytes) throws IOException {
        file.truncate(length);
        var place = length;
        while (bytes.hasRemaining()) {
            place += file.write(bytes, place);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
        lock.close();
    }

    /**
     * How a file ends.
     *
     * @param number of its last whole line, or of the one before its first
     * @param line its last whole line
     * @param length up to where whole lines go
     * @param torn bytes after that
     */
    private record End(long number, Line line, long length, long torn) {

        static final End NONE = new End(0, new Line("", Seal.BEGINNING), 0, 0);

        static End of(Path path) throws IOException {
            try (var bytes = new RandomAccessFile(path.toFile(), "r")) {
                var whole = before(bytes, bytes.length());
                if (whole == 0) {
                    return ofEmpty(path, bytes.length());
                }
                var begin = before(bytes, whole - 1);
                var text = new byte[(int) (whole - 1 - begin)];
                bytes.seek(begin);
                bytes.readFully(text);
                var line = Line.of(new String(text, StandardCharsets.UTF_8));
                return new End(number(line), line, whole, bytes.length() - whole);
            }
        }

        /** One that was begun, and of which no line is whole, goes on from the one before. */
        private static End ofEmpty(Path path, long torn) throws IOException {
            var files = files(Objects.requireNonNull(path.getParent()));
            var place = files.indexOf(path);
            var before = place > 0 ? of(files.get(place - 1)) : NONE;
            return new End(before.number(), before.line(), 0, torn);
        }

        /** What follows the last line break before a place. */
        private static long before(RandomAccessFile bytes, long end) throws IOException {
            for (var place = end - 1; place >= 0; place--) {
                bytes.seek(place);
                if (bytes.read() == '\n') {
                    return place + 1;
                }
            }
            return 0;
        }

        private static long number(Line line) {
            return line.body().isEmpty()
                    ? 0
                    : JSON.readTree(line.body()).path("number").asLong(0);
        }
    }
}
