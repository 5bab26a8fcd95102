package io.ismsgraph.console;

import io.ismsgraph.service.Unanswered;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks after statements that run: ends those that somebody wants to end, and those that cannot be given up otherwise. */
final class Watch {

    /** A line that ends the transaction of a run, whoever began it. */
    private static final String ENDING = """
        CYPHER 25
        SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.run = $run
        TERMINATE TRANSACTIONS id YIELD message RETURN message
        """;

    private final Limits limits;
    private final InstantSource clock;
    private final Set<String> unwanted = ConcurrentHashMap.newKeySet();
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    /**
     * A statement that runs.
     *
     * @param run its id
     * @param since when
     */
    record Running(String run, Statement statement, Instant since, Lease lease) {}

    Watch(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Does something with a statement, as long as it may take. */
    <T> T over(String run, Statement statement, Lease lease, Callable<T> work) throws IOException {
        running.put(run, new Running(run, statement, clock.instant(), lease));
        try {
            var task = new FutureTask<>(work);
            Thread.ofVirtual().name("console").start(task);
            return await(task, lease);
        } catch (Unanswered reason) {
            throw unwanted.contains(run) ? Failure.onDemand() : reason;
        } finally {
            running.remove(run);
            unwanted.remove(run);
        }
    }

    private <T> T await(Future<T> future, Lease lease) throws IOException {
        try {
            return future.get(limits.time().plus(limits.grace()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException runaway) {
            // Another server may be silent: its connection goes with the one who waited.
            future.cancel(true);
            lease.end();
            throw Failure.tooLong();
        } catch (InterruptedException stopped) {
            future.cancel(true);
            lease.end();
            Thread.currentThread().interrupt();
            throw Failure.tooLong();
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case IOException broken -> throw broken;
                case RuntimeException reason -> throw reason;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }

    /** All that run, the longest first. */
    List<Running> all() {
        return running.values().stream()
                .sorted(Comparator.comparing(Running::since))
                .toList();
    }

    Optional<Running> find(String run) {
        return Optional.ofNullable(running.get(run));
    }

    /** Ends one. What does not end by itself is ended with the process that reads, soon after. */
    void end(Running one) {
        unwanted.add(one.run);
        Connection.ask(
                one.lease.driver(),
                ENDING,
                Map.of("run", one.run),
                "It could not be ended now; it ends by itself within seconds.");
    }
}
