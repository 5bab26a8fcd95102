package io.ismsgraph.graph;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/** The only way in: opens write transactions, each at a record time of its own. */
public final class Recorder {

    private final Driver driver;
    private final SessionConfig session;
    private final Clock clock;
    private final AtomicLong lastRecorded = new AtomicLong(Long.MIN_VALUE);

    /**
     * @param driver where to
     * @param database the database's name
     * @param clock the wall clock; the demo loader alone passes another than the system's
     */
    public Recorder(Driver driver, String database, Clock clock) {
        this.driver = driver;
        this.session = SessionConfig.builder()
                .withDatabase(database)
                .withBookmarkManager(driver.executableQueryBookmarkManager())
                .build();
        this.clock = clock;
    }

    /**
     * Does the work in one transaction. It may run more than once if the connection breaks, so it must have no other
     * effect.
     *
     * @throws GraphFailure if the database refuses or cannot be reached
     */
    public <T> T record(Function<Recording, T> work) {
        return GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                return open.executeWrite(transaction -> {
                    var at = transaction
                            .run(CypherFiles.read("commands/clock"), Map.of("now", clock.millis()))
                            .single()
                            .get("at")
                            .asLong();
                    lastRecorded.accumulateAndGet(at, Math::max);
                    return work.apply(new BoltRecording(transaction, at));
                });
            }
        });
    }

    /** The latest record time this process has taken; a reader's present is no earlier. */
    AtomicLong lastRecorded() {
        return lastRecorded;
    }

    /** Makes all derived state anew from the facts. */
    public void rebuildDerived() {
        GraphFailure.translating(() -> {
            try (var open = driver.session(session)) {
                Derived.rebuild(open);
                return "rebuilt";
            }
        });
    }
}
