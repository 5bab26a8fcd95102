package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text file in UTF-8, or in CP949 as Korean offices write it: whichever its bytes are well formed in, UTF-8 first. */
public final class TextFile implements AutoCloseable {

    private static final Charset CP949 = Charset.forName("MS949");
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final Reader reader;
    private int ahead = NOTHING;
    private long line;

    private static final int NOTHING = -2;

    private TextFile(String name, Reader reader) {
        this.name = name;
        this.reader = reader;
    }

    /**
     * In which of the two it is written.
     *
     * @throws UnreadableFile if in neither
     */
    public static Charset charset(Spool file) {
        var malformed = firstMalformed(file, StandardCharsets.UTF_8);
        if (malformed == 0) {
            return text(file, StandardCharsets.UTF_8);
        }
        if (firstMalformed(file, CP949) == 0) {
            return text(file, CP949);
        }
        throw new UnreadableFile(
                file.name(), malformed, "the text is neither UTF-8 nor CP949; save it as UTF-8 and try again.");
    }

    /** What holds zero characters is in one of the charsets that no text file is to be in. */
    private static Charset text(Spool file, Charset charset) {
        try (var reader = reader(file, charset)) {
            var line = 1L;
            for (var c = reader.read(); c >= 0; c = reader.read()) {
                if (c == 0) {
                    throw new UnreadableFile(
                            file.name(),
                            line,
                            "this is not a text file in UTF-8 or CP949; save it as UTF-8 and try again.");
                }
                line += c == '\n' ? 1 : 0;
            }
            return charset;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first line that is not UTF-8, or 0 if all are. */
    static long firstNotUtf8(Spool file) {
        return firstMalformed(file, StandardCharsets.UTF_8);
    }

    /** The line of the first malformed character, or 0 if there is none. */
    private static long firstMalformed(Spool file, Charset charset) {
        var decoder = decoder(charset);
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        var line = 1L;
        try (var in = Channels.newChannel(file.stream())) {
            for (var end = false; !end; ) {
                end = in.read(bytes) < 0;
                var result = decoder.decode(bytes.flip(), chars, end);
                line += chars.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return line;
                }
                bytes.compact();
                chars.clear();
            }
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Whether it ends in the middle of a line. */
    public static boolean endsInLine(Spool file) {
        var size = file.size();
        if (size == 0) {
            return false;
        }
        var last = file.slice(size - 1, size)[0];
        return last != '\n' && last != '\r';
    }

    /** Opens it. */
    public static TextFile open(Spool file, Charset charset) {
        return new TextFile(file.name(), reader(file, charset));
    }

    private static Reader reader(Spool file, Charset charset) {
        return new BufferedReader(new InputStreamReader(file.stream(), decoder(charset)), BUFFER);
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The number of the line read last, from 1. */
    public long line() {
        return line;
    }

    /**
     * The next line without its end, or null after the last.
     *
     * @throws UnreadableFile if it is too long
     */
    public @Nullable String readLine() {
        try {
            return next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable String next() throws IOException {
        var c = take();
        if (line == 0 && c == BYTE_ORDER_MARK) {
            c = take();
        }
        if (c < 0) {
            return null;
        }
        line++;
        var text = new StringBuilder();
        for (; c >= 0 && c != '\n' && c != '\r'; c = take()) {
            text.append((char) c);
            if (text.length() > Leash.LENGTH) {
                throw new UnreadableFile(name, line, "the line is longer than 1 MiB. Right would be shorter lines.");
            }
        }
        if (c == '\r') {
            var after = take();
            ahead = after == '\n' ? NOTHING : after;
        }
        return text.toString();
    }

    private int take() throws IOException {
        if (ahead == NOTHING) {
            return reader.read();
        }
        var c = ahead;
        ahead = NOTHING;
        return c;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
