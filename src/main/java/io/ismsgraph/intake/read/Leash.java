package io.ismsgraph.intake.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a reader take so many bytes and no more until it is told that another unit begins, so that no unit is endless. */
final class Leash extends FilterInputStream {

    /** The longest row, line or piece of text. What a reader takes ahead counts as well. */
    static final int LENGTH = 1 << 20;

    private long left = LENGTH;

    Leash(InputStream in) {
        super(in);
    }

    /** Another unit begins. */
    void renew() {
        left = LENGTH;
    }

    /** The unit was too long. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("One row, line or text is longer than 1 MiB.");
        }
    }

    @Override
    public int read() throws IOException {
        take(1);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        take(count);
        return count;
    }

    private void take(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
