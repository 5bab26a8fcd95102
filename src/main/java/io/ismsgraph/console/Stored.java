package io.ismsgraph.console;

import io.ismsgraph.console.Rows.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was run, and what came of it, as it is kept.
 *
 * @param head what was asked
 * @param rows each value as {@link Typed} JSON
 * @param outcome how it ended
 */
record Stored(Head head, List<List<Object>> rows, Outcome outcome) {

    /**
     * What was asked.
     *
     * @param run its id
     * @param by who gave it
     * @param at when
     * @param purpose what for
     * @param statement its text
     * @param parameters its values
     * @param source what it read
     * @param columns the names of its columns
     */
    record Head(
            String run,
            String by,
            Instant at,
            String purpose,
            String statement,
            Map<String, @Nullable Object> parameters,
            Source source,
            List<String> columns) {}
}
