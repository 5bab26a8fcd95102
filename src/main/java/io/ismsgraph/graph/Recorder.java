package io.ismsgraph.graph;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;

/** The only way in: opens write transactions, each at a record time of its own. */
public final class Recorder {

    private static final Executor BEATING = Thread.ofVirtual().name("heartbeat")::start;

    private final Driver driver;
    private final SessionConfig session;
    private final WriteGate gate;
    private final Clock clock;
    private final AtomicLong lastRecorded;

    /**
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
        this(
                driver,
                SessionConfig.builder()
                        .withDatabase(database)
                        .withBookmarkManager(driver.executableQueryBookmarkManager())
                        .build(),
                gate,
                clock,
                new AtomicLong(Long.MIN_VALUE));
    }

    private Recorder(Driver driver, SessionConfig session, WriteGate gate, Clock clock, AtomicLong lastRecorded) {
        this.driver = driver;
        this.session = session;
        this.gate = gate;
        this.clock = clock;
        this.lastRecorded = lastRecorded;
    }

    /**
     * Does the work in one transaction. It may run more than once if the connection breaks, so it must have no other
     * effect.
     *
     * @throws GraphFailure if the database refuses or cannot be reached
     */
    public <T> T record(Function<Recording, T> work) {
        return gate.pass(() -> GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                return open.executeWrite(transaction -> {
                    var at = time(transaction);
                    lastRecorded.accumulateAndGet(at, Math::max);
                    var recording = new BoltRecording(transaction, at);
                    var result = work.apply(recording);
                    recording.journal();
                    return result;
                });
            }
        }));
    }

    /**
     * Does the work, and nothing comes of it: it is as if it had not been done.
     *
     * @throws GraphFailure if the database refuses or cannot be reached
     */
    public <T> T rehearse(Function<Recording, T> work) {
        var result = new AtomicReference<T>();
        try {
            return record(recording -> {
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

    private long time(TransactionContext transaction) {
        return transaction
                .run(CypherFiles.read("commands/clock"), Map.of("now", clock.millis()))
                .single()
                .get("at")
                .asLong();
    }

    /**
     * Writes for the sake of writing, at no record time.
     *
     * @throws GraphFailure if nothing could be written by the deadline
     */
    public void beat(Deadline deadline) {
        Waiting.upTo(
                deadline,
                BEATING,
                () -> gate.pass(() -> GraphFailure.translating(() -> {
                    try (var open = driver.session(session)) {
                        return open.executeWrite(transaction -> transaction
                                .run(CypherFiles.read("commands/heartbeat"), Map.of("now", clock.millis()))
                                .consume());
                    }
                })));
    }

    /** The present: no earlier than any record time this process has taken. */
    long now() {
        return Math.max(clock.millis(), lastRecorded.get());
    }

    /** The same on another clock, which only the demo needs: what it tells happened before. */
    public Recorder on(Clock other) {
        return new Recorder(driver, session, gate, other, lastRecorded);
    }

    /** Reads, outside of a write and without taking a record time. */
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters) {
        return GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                return open.executeRead(transaction ->
                        transaction.run(statement, new HashMap<>(parameters)).list(Record::asMap));
            }
        });
    }

    /** Makes all derived state anew from the facts. */
    public void rebuildDerived() {
        GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                Derived.rebuild(open, gate);
                return "rebuilt";
            }
        });
    }
}
