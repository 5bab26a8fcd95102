package io.ismsgraph.api;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long an answer is as JSON, in bytes; whichever way it goes out, it is refused before it is written. */
final class AnswerSize {

    /** So much one answer may have. */
    static final int MOST = 16 * 1024 * 1024;

    private long bytes;

    private AnswerSize() {}

    static long of(@Nullable Object value) {
        var size = new AnswerSize();
        size.add(value);
        return size.bytes;
    }

    static GraphQLError tooLarge(long measured) {
        return RequestError.of(
                ErrorCode.TOO_LARGE,
                "The answer has " + measured + " bytes, and " + MOST + " is the most: ask for fewer rows or fields.",
                Map.of("measured", measured, "most", MOST));
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> bytes += "null".length();
            case String text -> text(text);
            case Map<?, ?> object -> {
                bytes += 1 + Math.max(object.size(), 1);
                object.forEach((key, member) -> {
                    text(String.valueOf(key));
                    bytes++;
                    add(member);
                });
            }
            case List<?> list -> {
                bytes += 1 + Math.max(list.size(), 1);
                list.forEach(this::add);
            }
            default -> bytes += value.toString().length();
        }
    }

    private void text(String text) {
        bytes += 2;
        for (int i = 0; i < text.length(); i++) {
            bytes += length(text.charAt(i));
        }
    }

    /** A character beyond the first plane is two, and four bytes. */
    private static int length(char one) {
        if (one < ' ') {
            return "\b\t\n\f\r".indexOf(one) >= 0 ? 2 : 6;
        }
        if (one == '"' || one == '\\') {
            return 2;
        }
        if (one < 0x80) {
            return 1;
        }
        return one < 0x800 || Character.isSurrogate(one) ? 2 : 3;
    }
}
