package io.ismsgraph.console;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ismsgraph.ServerProcess;
import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.AuditLogs;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import io.ismsgraph.snapshot.Kept;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A console with an audit of its own. All read one store, and share what reads it, whose start takes longest. */
final class TestConsole {

    static final Caller CALLER = new Caller("investigator", "127.0.0.1", Set.of("INVESTIGATOR"), false);
    static final String NAMES = "MATCH (o:Organisation) RETURN o.name AS name ORDER BY name";

    /** Far more than any database goes through in the time it has. */
    static final String ENDLESS = """
        UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d
        RETURN count(a + b + c + d) AS n\
        """;

    static final Limits QUICK = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 50, 1_000_000, 2);

    private final List<Map<String, ?>> lines = Collections.synchronizedList(new ArrayList<>());
    private final AuditLog log = AuditLogs.into(lines);
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private static final class Shared {

        private static final Path FOLDER = folder();
        private static final Kept STORE = new Kept(FOLDER.resolve("data"));
        private static final CopyOfSnapshot ISOLATION = isolation();

        private static Path folder() {
            try {
                return Files.createTempDirectory("ismsgraph-console");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static CopyOfSnapshot isolation() {
            STORE.write("o1");
            STORE.write("o2");
            var isolation = isolationOf("copies", ServerProcess.SHORT_LIFE, Duration.ofMinutes(10));
            Runtime.getRuntime().addShutdownHook(new Thread(isolation::close));
            return isolation;
        }

        private static CopyOfSnapshot isolationOf(String copies, List<String> jvm, Duration idle) {
            try {
                return new CopyOfSnapshot(STORE.unchecked(2), FOLDER.resolve(copies), List.of("NoteEver"), jvm, idle);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** What all read. */
    static Kept store() {
        return Shared.STORE;
    }

    /** What reads it for all. */
    static CopyOfSnapshot isolation() {
        return Shared.ISOLATION;
    }

    /** Another one, which goes when nobody has needed it for a while. */
    static CopyOfSnapshot isolation(Duration idle) {
        return Shared.isolationOf("other", ServerProcess.SHORT_LIFE, idle);
    }

    /** Another one, whose JVM is started with this. */
    static CopyOfSnapshot isolation(List<String> jvm) {
        return Shared.isolationOf("told", jvm, Duration.ofMinutes(10));
    }

    static Path folder() {
        return Shared.FOLDER;
    }

    static Results results() {
        return new Results(folder().resolve("results"));
    }

    static Statement statement(String text) {
        return new Statement(text, Map.of(), "case 1", CALLER);
    }

    static List<?> plain(Stored stored) {
        return stored.rows().stream()
                .map(row -> row.stream().<@Nullable Object>map(Plain::of).toList())
                .toList();
    }

    static void refused(Runnable work, Code code, String... words) {
        assertThatThrownBy(work::run)
                .hasMessageContainingAll(words)
                .asInstanceOf(type(Unanswered.class))
                .extracting(Unanswered::code)
                .isEqualTo(code);
    }

    Console usual() {
        return within(Limits.USUAL);
    }

    Console within(Limits limits) {
        return of(isolation(), Optional.empty(), limits);
    }

    /** @param obstacle why nothing may be written, if nothing may */
    Console of(Isolation isolation, Optional<String> obstacle, Limits limits) {
        return new Console(isolation, results(), new Protocol(log, meters), () -> obstacle, limits, Clock.systemUTC());
    }

    /** How many statements ended so. */
    double count(String outcome) {
        return meters.counter("ismsgraph.console", "outcome", outcome).count();
    }

    Stored run(String text) {
        return run(statement(text));
    }

    Stored run(Statement statement) {
        return results().find(usual().run(statement).run()).orElseThrow();
    }

    /** The lines of the audit, as they would stand in it. */
    List<String> lines() {
        return lines.stream().map(Object::toString).toList();
    }

    /** Takes nothing more down. */
    void close() throws InterruptedException {
        log.close();
    }
}
