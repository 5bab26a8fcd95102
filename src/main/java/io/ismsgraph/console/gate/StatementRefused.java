package io.ismsgraph.console.gate;

import io.ismsgraph.service.Unanswered;

/** A statement may not run; the message says what is not allowed and what would be right. */
public final class StatementRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    StatementRefused(Place place, String message) {
        super(message, null, false, false);
        this.line = place.line();
        this.column = place.column();
    }

    /** The same for whoever asks over a wire. */
    public Unanswered unanswered() {
        return Unanswered.at(line, column, String.valueOf(getMessage()));
    }

    /** The line to look at, from one on. */
    public int line() {
        return line;
    }

    /** The character to look at in that line, from one on. */
    public int column() {
        return column;
    }
}
