package io.ismsgraph.answer;

import org.jspecify.annotations.Nullable;

/** A cell of a CSV file that people open in a spreadsheet. */
public final class CsvCell {

    private CsvCell() {}

    /** A value that is not computed there: a spreadsheet would take what begins like a formula for one, whoever wrote it. */
    public static @Nullable Object of(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
