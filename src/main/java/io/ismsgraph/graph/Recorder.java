package io.ismsgraph.graph;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** The only way in: opens write transactions, each at a record time of its own. */
public final class Recorder {

    private final Transactions transactions;
    private final Clock clock;
    private final AtomicLong lastRecorded;
    private final UnaryOperator<Recording> way;

    /**
     * Over the driver.
     *
     * @param driver where to
     * @param database the database's name
     * @param clock the wall clock; the demo loader alone passes another than the system's
     */
    public Recorder(Driver driver, String database, Clock clock) {
        this(driver, database, new WriteGate(), clock);
    }

    /**
     * The same with a gate that others know of.
     *
     * @param gate what every transaction passes
     */
    public Recorder(Driver driver, String database, WriteGate gate, Clock clock) {
        this(new BoltTransactions(driver, database, gate), clock);
    }

    /** @param transactions what is written is written in one of them */
    Recorder(Transactions transactions, Clock clock) {
        this(transactions, clock, new AtomicLong(Long.MIN_VALUE), UnaryOperator.identity());
    }

    private Recorder(Transactions transactions, Clock clock, AtomicLong lastRecorded, UnaryOperator<Recording> way) {
        this.transactions = transactions;
        this.clock = clock;
        this.lastRecorded = lastRecorded;
        this.way = way;
    }

    /**
     * Does the work in one transaction. It may run more than once if the connection breaks, so it must have no other
     * effect.
     *
     * @throws GraphFailure if the database refuses or cannot be reached
     */
    public <T> T record(Function<Recording, T> work) {
        return transactions.writing(recording(work));
    }

    /**
     * Does the same for one who waits until a deadline. If he is told that it is late, it may have been done even so.
     *
     * @throws GraphFailure if the database refuses or cannot be reached, or if it is late
     */
    public <T> T record(Deadline deadline, Function<Recording, T> work) {
        return transactions.writing(deadline, recording(work));
    }

    private <T> Function<Statements, T> recording(Function<Recording, T> work) {
        return statements -> {
            var at = time(statements);
            lastRecorded.accumulateAndGet(at, Math::max);
            var recording = new OpenRecording(statements, at);
            var result = work.apply(way.apply(recording));
            recording.close();
            return result;
        };
    }

    /**
     * Does the work, and nothing comes of it: it is as if it had not been done.
     *
     * @throws GraphFailure if the database refuses or cannot be reached, or if it is late
     */
    public <T> T rehearse(Deadline deadline, Function<Recording, T> work) {
        var result = new AtomicReference<T>();
        try {
            return record(deadline, recording -> {
                result.set(work.apply(recording));
                throw new Undone();
            });
        } catch (Undone _) {
            return Objects.requireNonNull(result.get());
        }
    }

    /** What is thrown out of a transaction undoes it. */
    private static final class Undone extends RuntimeException {

        Undone() {
            super("undone", null, false, false);
        }
    }

    private long time(Statements statements) {
        var columns = statements.row(CypherFiles.read("commands/clock"), Map.of("now", clock.millis()));
        return (Long) Objects.requireNonNull(columns.getFirst());
    }

    /**
     * Writes for the sake of writing, at no record time.
     *
     * @throws GraphFailure if nothing could be written by the deadline
     */
    public void beat(Deadline deadline) {
        transactions.writing(deadline, statements -> {
            statements.run(CypherFiles.read("commands/heartbeat"), Map.of("now", clock.millis()));
            return "alive";
        });
    }

    /** The present: no earlier than any record time this process has taken. */
    public long now() {
        return Math.max(clock.millis(), lastRecorded.get());
    }

    /** The same on another clock, which only the demo needs: what it tells happened before. */
    public Recorder on(Clock other) {
        return new Recorder(transactions, other, lastRecorded, way);
    }

    /** The same, where what is said passes through another recording, which may take it down. */
    public Recorder through(UnaryOperator<Recording> other) {
        return new Recorder(transactions, clock, lastRecorded, other);
    }

    /** Reads, outside of a write and without taking a record time. */
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters) {
        return transactions.reading(statements -> statements.rows(statement, parameters));
    }

    /**
     * Does the same for one who waits until a deadline.
     *
     * @throws GraphFailure if the database refuses or cannot be reached, or if it is late
     */
    public List<Map<String, @Nullable Object>> read(Deadline deadline, String statement, Map<String, ?> parameters) {
        return transactions.reading(deadline, statements -> statements.rows(statement, parameters));
    }

    /** Makes all derived state anew from the facts. */
    public void rebuildDerived() {
        Derived.rebuild(transactions);
        Sharing.rebuild(transactions);
    }
}
