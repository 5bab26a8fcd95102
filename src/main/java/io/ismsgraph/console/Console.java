package io.ismsgraph.console;

import io.ismsgraph.console.Rows.Outcome;
import io.ismsgraph.console.gate.Admitted;
import io.ismsgraph.console.gate.Gate;
import io.ismsgraph.console.gate.StatementRefused;
import io.ismsgraph.graph.PlanStep;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Runs statements for investigators. Each step stands for itself: what one lets through, the next may stop. */
final class Console {

    private static final int LONGEST_PURPOSE = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Isolation isolation;
    private final Results results;
    private final Protocol protocol;
    private final Supplier<Optional<String>> obstacle;
    private final Limits limits;
    private final Clock clock;
    private final Semaphore places;
    private final Watch watch;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param obstacle why nothing may be written to the disk, if nothing may
     */
    Console(
            Isolation isolation,
            Results results,
            Protocol protocol,
            Supplier<Optional<String>> obstacle,
            Limits limits,
            Clock clock) {
        this.obstacle = obstacle;
        this.isolation = isolation;
        this.results = results;
        this.protocol = protocol;
        this.limits = limits;
        this.clock = clock;
        this.places = new Semaphore(limits.atOnce());
        this.watch = new Watch(limits, clock);
    }

    /** Does something with a statement that was let in. */
    private interface Doing<T> {

        T with(String run, Admitted admitted, Lease lease) throws IOException;
    }

    /**
     * Runs a statement; what it answers is kept.
     *
     * @throws Unanswered if it may not run, or did not come to its end
     */
    Ran run(Statement statement) {
        return doing(
                "run",
                statement,
                isolation::lease,
                (run, admitted, lease) -> new Ran(run, ask(run, statement, admitted, lease)));
    }

    /**
     * A statement that was run.
     *
     * @param run the id by which its result is found
     * @param outcome how it ended
     */
    record Ran(String run, Outcome outcome) {}

    private Outcome ask(String run, Statement statement, Admitted admitted, Lease lease) throws IOException {
        try (var kept = results.writing(statement, clock.instant())) {
            var asking = new Run(run, admitted, statement.parameters(), limits);
            var outcome = watch.over(run, statement, lease, () -> asking.ask(lease.driver(), lease.source(), kept));
            protocol.ended(run, statement, outcome);
            return outcome;
        }
    }

    /**
     * Runs a statement once more, on what it read then.
     *
     * @return how it ended this time
     * @throws Unanswered if what it read is not kept any more
     */
    Repeated repeat(Stored before, Caller caller) {
        var head = before.head();
        var statement = new Statement(head.statement(), head.parameters(), "repeats " + head.run(), caller);
        return doing(
                "repeat",
                statement,
                () -> isolation.lease(head.source()),
                (run, admitted, lease) -> new Repeated(
                        run,
                        ask(run, statement, admitted, lease)
                                .digest()
                                .equals(before.outcome().digest())));
    }

    /**
     * A statement that was run once more.
     *
     * @param run the id of the new run
     * @param same whether it gave the same rows, in whatever order
     */
    record Repeated(String run, boolean same) {}

    /** How the database would go about a statement. */
    PlanStep plan(Statement statement) {
        return doing(
                "plan",
                statement,
                isolation::lease,
                (run, admitted, lease) ->
                        watch.over(run, statement, lease, () -> new Run(run, admitted, statement.parameters(), limits)
                                .plan(lease.driver())));
    }

    /** What runs, and is ended on demand. */
    Watch watch() {
        return watch;
    }

    private <T> T doing(String doing, Statement statement, Supplier<Lease> leases, Doing<T> work) {
        var run = newId();
        var admitted = admit(run, doing, statement);
        if (!places.tryAcquire()) {
            var reason = "As many statements run as may: ask again when one has ended.";
            protocol.refused(run, doing, statement, reason);
            throw new Unanswered(Code.TOO_MANY, reason);
        }
        try (var lease = lease(run, doing, statement, leases)) {
            protocol.admitted(run, doing, statement, lease.source());
            return done(run, statement, () -> work.with(run, admitted, lease));
        } finally {
            places.release();
        }
    }

    private Lease lease(String run, String doing, Statement statement, Supplier<Lease> leases) {
        try {
            return leases.get();
        } catch (Unanswered reason) {
            protocol.refused(run, doing, statement, String.valueOf(reason.getMessage()));
            throw reason;
        }
    }

    /** Work that may break off. */
    private interface Work<T> {

        T get() throws IOException;
    }

    private <T> T done(String run, Statement statement, Work<T> work) {
        try {
            return work.get();
        } catch (Unanswered reason) {
            protocol.ended(run, statement, String.valueOf(reason.getMessage()));
            throw reason;
        } catch (IOException failure) {
            protocol.ended(run, statement, "broken off");
            throw new UncheckedIOException(failure);
        }
    }

    private Admitted admit(String run, String doing, Statement statement) {
        try {
            hold(statement.caller());
            hold(statement.purpose());
            // What is answered is kept.
            obstacle.get().ifPresent(sentence -> {
                throw new Unanswered(Code.UNAVAILABLE, sentence);
            });
            return Gate.admit(statement.text()).with(statement.parameters());
        } catch (StatementRefused refusal) {
            var reason = refusal.unanswered();
            protocol.refused(run, doing, statement, String.valueOf(reason.getMessage()));
            throw reason;
        } catch (Unanswered reason) {
            protocol.refused(run, doing, statement, String.valueOf(reason.getMessage()));
            throw reason;
        }
    }

    /** A statement sees everything. */
    private static void hold(Caller caller) {
        if (caller.limited()) {
            throw new Unanswered(Code.FORBIDDEN, "You see what is your organisation's: a statement would see all.");
        }
    }

    private static void hold(String purpose) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new Unanswered(
                    Code.BAD_ARGUMENT,
                    "purpose: say what for, a case number for example, in up to " + LONGEST_PURPOSE + " characters.");
        }
    }

    private String newId() {
        var bytes = new byte[8];
        random.nextBytes(bytes);
        return TIME.format(clock.instant()) + "-" + HexFormat.of().formatHex(bytes);
    }
}
