package io.ismsgraph.console;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the rows of a statement go as they come: to the disk, before anybody sees them. */
interface Rows {

    /**
     * Before the first of them.
     *
     * @param run by which its result is found later
     */
    void begin(String run, Source source, List<String> columns) throws IOException;

    /** One of them, each value as {@link Typed} JSON. */
    void row(List<?> typed) throws IOException;

    /** After the last of them. */
    void end(Outcome outcome) throws IOException;

    /**
     * How a statement ended.
     *
     * @param rows how many there are
     * @param truncated why there are no more although there may be; nothing if these are all
     * @param digest over all of them whatever their order, SHA-256: two results with the same have the same rows
     * @param millis how long it took
     */
    record Outcome(long rows, @Nullable String truncated, String digest, long millis) {}
}
