package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.UnreadableFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Options as words. */
final class OptionWords {

    private OptionWords() {}

    static Options read(Map<String, String> words) {
        return new Options(
                moment(words.get("observed")),
                words.get("scope"),
                answer(words.get("snapshot")),
                words.get("organisation"),
                words.get("system"),
                words.get("language"));
    }

    private static @Nullable Instant moment(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return written.length() <= 10
                    ? Instant.ofEpochMilli(Times.startOf(LocalDate.parse(written)))
                    : OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new UnreadableFile("observed is no day and no moment: " + written
                    + ". Right would be 2026-01-31 or 2026-01-31T09:00:00+09:00.");
        }
    }

    private static @Nullable Boolean answer(@Nullable String written) {
        return written == null ? null : Boolean.valueOf(written);
    }
}
