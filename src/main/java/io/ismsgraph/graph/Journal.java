package io.ismsgraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was written when, in the order of commits: a record time is a place in it. */
public final class Journal {

    /** Whoever reads it comes again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final GraphReader reader;

    public Journal(GraphReader reader) {
        this.reader = reader;
    }

    /**
     * How far it goes.
     *
     * @param recorded the record time of the last transaction; zero if there was none
     * @param due the next moment at which something begins or ends by itself, {@link Times#END} if none is known
     */
    public record Standing(long recorded, long due) {}

    /**
     * A transaction.
     *
     * @param at its record time
     * @param touched the ids of the nodes whose states it may have written, or facts that start at them
     */
    public record Entry(long at, List<String> touched) {}

    /**
     * How far it goes, and what comes after a moment.
     *
     * @throws GraphFailure if the graph does not answer
     */
    public Standing standing(long now) {
        var row = reader.row(CypherFiles.read("live/standing"), Map.of("now", now), Deadline.in(PATIENCE));
        return new Standing(
                Objects.requireNonNullElse((Long) row.getFirst(), 0L),
                Objects.requireNonNullElse((Long) row.getLast(), Times.END));
    }

    /**
     * The first transaction after a record time.
     *
     * @throws GraphFailure if the graph does not answer
     */
    public Optional<Entry> next(long after) {
        var row = reader.row(CypherFiles.read("live/next"), Map.of("after", after), Deadline.in(PATIENCE));
        return row.getFirst() instanceof List<?> entry
                        && entry.getFirst() instanceof Long at
                        && entry.getLast() instanceof List<?> touched
                ? Optional.of(
                        new Entry(at, touched.stream().map(String::valueOf).toList()))
                : Optional.empty();
    }
}
