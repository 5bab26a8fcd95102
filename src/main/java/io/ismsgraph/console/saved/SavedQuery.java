package io.ismsgraph.console.saved;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is kept to be run again, in one of its versions. Its parts are named as the schema has them.
 *
 * @param id which one it is
 * @param version from 1 on
 * @param name what it is called
 * @param description what it answers
 * @param category under what it is found
 * @param statement its text
 * @param parameters a value for each of its parameters
 * @param owner who wrote it; nothing if it is of the library
 * @param shared whether all see it
 * @param savedAt when; nothing if it is of the library
 */
record SavedQuery(
        String id,
        int version,
        String name,
        String description,
        String category,
        String statement,
        Map<String, @Nullable Object> parameters,
        @Nullable String owner,
        boolean shared,
        @Nullable Instant savedAt) {

    boolean isSeenBy(String caller) {
        return shared || isOf(caller);
    }

    boolean isOf(String caller) {
        return caller.equals(owner);
    }

    boolean has(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        return Stream.of(name, description, category, statement)
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
