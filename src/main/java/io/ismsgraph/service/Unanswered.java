package io.ismsgraph.service;

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

    /**
     * @param code what kind of reason it is
     * @param message what is wrong and what would be right
     */
    public Unanswered(Code code, String message) {
        super(message);
        this.code = code;
    }

    /** What kind of reason it is. */
    public Code code() {
        return code;
    }
}
