package io.ismsgraph.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which lines somebody wants, by the names their members have in the file. */
final class Match {

    /** Whose value is not compared with that of one member. */
    private static final List<String> OTHERS = List.of("since", "until", "error", "text");

    private static final String ANY_ERROR = "ANY";

    /** A clock that was set back does not hide what was written before. */
    private static final Duration SET_BACK = Duration.ofHours(1);

    private final Map<String, Object> members;
    private final Optional<Instant> since;
    private final Optional<Instant> until;
    private final Optional<String> error;
    private final Optional<String> text;

    /**
     * @param where as the schema has it
     */
    Match(Map<?, ?> where) {
        this.members = new HashMap<>();
        where.forEach((name, value) -> {
            if (value != null && !OTHERS.contains(String.valueOf(name))) {
                members.put(String.valueOf(name), value);
            }
        });
        this.since = moment(where.get("since"));
        this.until = moment(where.get("until"));
        this.error = Optional.ofNullable(where.get("error")).map(Object::toString);
        this.text = Optional.ofNullable(where.get("text")).map(Object::toString);
    }

    private static Optional<Instant> moment(@Nullable Object value) {
        return value instanceof OffsetDateTime moment ? Optional.of(moment.toInstant()) : Optional.empty();
    }

    boolean takes(Line line) {
        return members.entrySet().stream()
                        .allMatch(member -> Objects.equals(line.member(member.getKey()), member.getValue()))
                && since.map(begin -> !line.at().isBefore(begin)).orElse(true)
                && until.map(end -> line.at().isBefore(end)).orElse(true)
                && error.map(code -> has(line, code)).orElse(true)
                && text.map(line.body()::contains).orElse(true);
    }

    private static boolean has(Line line, String code) {
        return line.member("errors") instanceof List<?> codes
                && (code.equals(ANY_ERROR) ? !codes.isEmpty() : codes.contains(code));
    }

    /** Whether none older than a line is wanted. */
    boolean endsBefore(Line line) {
        return since.map(begin -> line.at().isBefore(begin.minus(SET_BACK))).orElse(false);
    }
}
