package io.ismsgraph.intake;

import io.ismsgraph.graph.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What whoever loads a file says about it, by name. Every format takes {@code observed} (the moment the file's statements
 * are of), {@code scope} (what part of the world it speaks of), {@code snapshot} (whether it lists all there is in its scope)
 * and {@code shrink} (whether a snapshot may end most of it), and those it declares itself. What is not said is read from the
 * file, or is the format's default.
 */
public final class Options {

    /** Nothing said. */
    public static final Options NONE = new Options(Map.of());

    /** What every format takes. */
    public static final Set<String> COMMON = Set.of("observed", "scope", "snapshot", "shrink");

    private final Map<String, String> words;

    private Options(Map<String, String> words) {
        this.words = words;
    }

    /**
     * Checks that the format takes such options.
     *
     * @throws UnreadableFile if it does not, or if a value is none
     */
    public static Options of(Format format, Map<String, String> words) {
        var known = new TreeSet<>(COMMON);
        known.addAll(format.options());
        for (var name : words.keySet()) {
            if (!known.contains(name)) {
                throw new UnreadableFile(
                        format.name() + " has no option " + name + "; it has " + String.join(", ", known) + ".");
            }
        }
        var options = new Options(Map.copyOf(words));
        options.observed();
        options.snapshot();
        options.shrink();
        return options;
    }

    /** The moment the file's statements are of, or null. */
    public @Nullable Instant observed() {
        var written = words.get("observed");
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

    /** What part of the world it speaks of, or null. */
    public @Nullable String scope() {
        return words.get("scope");
    }

    /** Whether it lists all there is in its scope, or null. */
    public @Nullable Boolean snapshot() {
        return answer("snapshot");
    }

    /** Whether it may end more than half of what it speaks for. */
    public boolean shrink() {
        return Boolean.TRUE.equals(answer("shrink"));
    }

    /** What the format itself takes, or null. */
    public @Nullable String get(String name) {
        return words.get(name);
    }

    private @Nullable Boolean answer(String name) {
        return switch (words.get(name)) {
            case null -> null;
            case "true", "yes" -> true;
            case "false", "no" -> false;
            case String other -> throw new UnreadableFile(name + " is yes or no, not " + other + ".");
        };
    }

    /** The same, with one thing said, unless it was said already. */
    public Options or(String name, String value) {
        if (words.containsKey(name)) {
            return this;
        }
        return with(name, value);
    }

    /** The same, with one thing said. */
    public Options with(String name, String value) {
        var more = new HashMap<>(words);
        more.put(name, value);
        return new Options(Map.copyOf(more));
    }

    /** The same, of a moment. */
    public Options observed(Instant moment) {
        return with("observed", moment.toString());
    }
}
