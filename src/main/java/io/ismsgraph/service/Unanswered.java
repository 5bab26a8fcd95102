package io.ismsgraph.service;

import java.util.Map;

/** Why a root is not answered; the message says what would be right, to whoever asks. */
public final class Unanswered extends RuntimeException {

    /** What kind of reason it is, as {@code extensions.code} tells clients. */
    public enum Code {
        BAD_ARGUMENT,
        BAD_CURSOR,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_COSTLY,
        TOO_MANY,
        TIMED_OUT,
        UNAVAILABLE
    }

    private final Code code;
    private final transient Map<String, Object> more;

    /**
     * @param code what kind of reason it is
     * @param message what is wrong and what would be right
     */
    public Unanswered(Code code, String message) {
        this(code, message, Map.of());
    }

    /**
     * @param code what kind of reason it is
     * @param message what is wrong and what would be right
     * @param more that a program may want to read, as members of {@code extensions}
     */
    public Unanswered(Code code, String message, Map<String, Object> more) {
        super(message);
        this.code = code;
        this.more = more;
    }

    /** A mistake in a text, with its place in words and for programs; lines and columns begin at one. */
    public static Unanswered at(int line, int column, String message) {
        return new Unanswered(
                Code.BAD_ARGUMENT,
                "Line " + line + ", column " + column + ": " + message,
                Map.of("line", line, "column", column));
    }

    /** What a program may want to read beside it. */
    public Map<String, Object> more() {
        return more;
    }

    /** What kind of reason it is. */
    public Code code() {
        return code;
    }
}
