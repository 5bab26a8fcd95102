package io.ismsgraph.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Copies files so that they are on the disk when it returns. A database reserves much that it has not filled: stretches of
 * nothing but zeros take no space in the copy.
 */
public final class SparseCopy {

    private static final int STRETCH = 64 * 1024;

    private SparseCopy() {}

    /** Copies a file to a place where none is, with the folders above it. */
    public static void file(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(
                        to, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, StandardOpenOption.SPARSE)) {
            var length = stretches(in, out);
            if (length > out.size()) {
                out.write(ByteBuffer.wrap(new byte[1]), length - 1);
            }
            out.force(true);
        }
    }

    /** Copies all files below a folder. */
    public static void folder(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var file : paths.filter(Files::isRegularFile).toList()) {
                file(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static long stretches(FileChannel in, FileChannel out) throws IOException {
        var stretch = ByteBuffer.allocateDirect(STRETCH);
        long at = 0;
        while (filled(in, stretch.clear(), at)) {
            stretch.flip();
            var read = stretch.remaining();
            if (!isZero(stretch)) {
                write(out, stretch, at);
            }
            at += read;
        }
        return at;
    }

    private static boolean filled(FileChannel in, ByteBuffer stretch, long at) throws IOException {
        while (stretch.hasRemaining() && in.read(stretch, at + stretch.position()) >= 0) {
            // On to the next part of it.
        }
        return stretch.position() > 0;
    }

    private static void write(FileChannel out, ByteBuffer stretch, long at) throws IOException {
        var start = at;
        while (stretch.hasRemaining()) {
            start += out.write(stretch, start);
        }
    }

    private static boolean isZero(ByteBuffer stretch) {
        for (int i = 0; i < stretch.limit(); i++) {
            if (stretch.get(i) != 0) {
                return false;
            }
        }
        return true;
    }
}
