package io.ismsgraph.console.saved;

import io.ismsgraph.console.Values;
import io.ismsgraph.console.gate.Gate;
import io.ismsgraph.console.gate.StatementRefused;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each may do with the statements that are kept. */
final class SavedQueries {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int MOST_OF_ONE = 1_000;

    private final SavedQueryFiles kept;
    private final List<SavedQuery> library;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SavedQueries(SavedQueryFiles kept, List<SavedQuery> library, InstantSource clock) {
        this.kept = kept;
        this.library = library;
        this.clock = clock;
    }

    /** What may fail where they lie. */
    private interface Reading<T> {

        T get() throws IOException;
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All that somebody sees and that have a text, by category and name. */
    List<SavedQuery> all(Caller caller, String text) {
        return Stream.concat(library.stream(), reading(kept::all).stream())
                .filter(query -> query.isSeenBy(caller.name()) && query.has(text))
                .sorted(Comparator.comparing(SavedQuery::category)
                        .thenComparing(SavedQuery::name)
                        .thenComparing(SavedQuery::id))
                .toList();
    }

    /** The versions of one, the newest first; what is not for whoever asks is not there. */
    List<SavedQuery> versions(Caller caller, String id) {
        var ofLibrary = library.stream().filter(query -> query.id().equals(id)).toList();
        if (!ofLibrary.isEmpty()) {
            return ofLibrary;
        }
        var versions = reading(() -> kept.versions(id));
        return versions.isEmpty() || !versions.getFirst().isSeenBy(caller.name())
                ? List.of()
                // What was not shared then is not shared by what is shared now.
                : versions.stream()
                        .filter(version -> version.isSeenBy(caller.name()))
                        .toList();
    }

    /**
     * Keeps one.
     *
     * @param input as the schema has it
     * @throws Unanswered if it may not run, is another's, or was changed meanwhile
     */
    synchronized SavedQuery save(Caller caller, Map<?, ?> input) {
        var query = input.get("id") instanceof String id ? next(caller, id, input) : first(caller, input);
        hold(query);
        keep(query);
        return query;
    }

    /** Keeps several as new ones, all or none. */
    synchronized List<SavedQuery> take(Caller caller, List<?> inputs) {
        var queries = new ArrayList<SavedQuery>();
        for (var input : inputs) {
            var query = first(caller, (Map<?, ?>) input);
            try {
                hold(query);
            } catch (Unanswered reason) {
                throw new Unanswered(
                        reason.code(),
                        "queries[" + queries.size() + "], " + query.name() + ": " + reason.getMessage(),
                        reason.more());
            }
            queries.add(query);
        }
        queries.forEach(this::keep);
        return queries;
    }

    /** Lets go of one; whether it was there. */
    synchronized boolean delete(Caller caller, String id) {
        return reading(() -> {
            var own = kept.newest(id).filter(query -> query.isOf(caller.name()));
            if (own.isPresent()) {
                kept.delete(id);
            }
            return own.isPresent();
        });
    }

    private void keep(SavedQuery query) {
        reading(() -> {
            kept.keep(query);
            return query;
        });
    }

    private SavedQuery first(Caller caller, Map<?, ?> input) {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return of(caller, input, HexFormat.of().formatHex(bytes), 1);
    }

    private SavedQuery next(Caller caller, String id, Map<?, ?> input) {
        var newest = reading(() -> kept.newest(id)).filter(query -> query.isOf(caller.name()));
        if (newest.isEmpty()) {
            throw new Unanswered(
                    Code.NOT_FOUND, "You have no saved query of this id: leave id out to keep it as a new one.");
        }
        var version = newest.get().version();
        if (!Integer.valueOf(version).equals(input.get("version"))) {
            throw new Unanswered(
                    Code.CONFLICT,
                    "Version " + version + " is the present one: read it, and save with version: " + version + ".",
                    Map.of("version", version));
        }
        return of(caller, input, id, version + 1);
    }

    private SavedQuery of(Caller caller, Map<?, ?> input, String id, int version) {
        return new SavedQuery(
                id,
                version,
                text(input, "name").strip(),
                text(input, "description"),
                text(input, "category").strip(),
                text(input, "statement"),
                Values.of(input.get("parameters")),
                caller.name(),
                Boolean.TRUE.equals(input.get("shared")),
                clock.instant());
    }

    private static String text(Map<?, ?> input, String name) {
        return Objects.toString(input.get(name), "");
    }

    private void hold(SavedQuery query) {
        if (query.name().isEmpty() || query.name().length() > LONGEST_NAME) {
            throw new Unanswered(
                    Code.BAD_ARGUMENT, "name: call it something, in up to " + LONGEST_NAME + " characters.");
        }
        if (query.description().length() > LONGEST_DESCRIPTION
                || query.category().length() > LONGEST_NAME) {
            throw new Unanswered(
                    Code.BAD_ARGUMENT,
                    "description has up to " + LONGEST_DESCRIPTION + " characters, category up to " + LONGEST_NAME
                            + ".");
        }
        if (query.version() == 1 && owned(query.owner()) >= MOST_OF_ONE) {
            throw new Unanswered(
                    Code.TOO_MANY, "You keep " + MOST_OF_ONE + " saved queries, which is the most: delete one first.");
        }
        try {
            Gate.admit(query.statement());
        } catch (StatementRefused refusal) {
            throw refusal.unanswered();
        }
    }

    private long owned(@Nullable String owner) {
        return reading(kept::all).stream()
                .filter(query -> Objects.equals(query.owner(), owner))
                .count();
    }
}
