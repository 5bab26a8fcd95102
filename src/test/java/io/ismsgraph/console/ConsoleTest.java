package io.ismsgraph.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.ismsgraph.audit.AuditLog;
import io.ismsgraph.audit.AuditLogs;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import io.ismsgraph.snapshot.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.exceptions.Neo4jException;

/** Statements run on a copy in a process of its own, on record, within limits, and can be repeated. */
@Timeout(600)
@SuppressWarnings("NullAway.Init") // set by JUnit
class ConsoleTest {

    private static final Caller CALLER = new Caller("investigator", "127.0.0.1", Set.of("INVESTIGATOR"), false);
    private static final String NAMES = "MATCH (o:Organisation) RETURN o.name AS name ORDER BY name";

    /** Far more than any database goes through in the time it has. */
    private static final String ENDLESS = """
        UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c UNWIND range(1, 1000) AS d
        RETURN count(a + b + c + d) AS n\
        """;

    private static final Limits QUICK = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 50, 1_000_000, 2);

    @TempDir
    private static Path folder;

    private static Kept store;
    private static CopyOfSnapshot isolation;

    private final List<Map<String, ?>> lines = Collections.synchronizedList(new ArrayList<>());
    private final AuditLog log = AuditLogs.into(lines);

    @BeforeAll
    static void open() throws IOException {
        store = new Kept(folder.resolve("data"));
        store.write("o1");
        store.write("o2");
        isolation = new CopyOfSnapshot(store.unchecked(2), folder.resolve("copies"), Duration.ofMinutes(10));
    }

    @AfterAll
    static void close() {
        isolation.close();
        store.close();
    }

    @AfterEach
    void closeLog() throws InterruptedException {
        log.close();
    }

    private static Results results() {
        return new Results(folder.resolve("results"));
    }

    private Console console(Limits limits) {
        return console(isolation, limits);
    }

    private Console console(Isolation isolation, Limits limits) {
        return new Console(isolation, results(), new Protocol(log), Optional::empty, limits, Clock.systemUTC());
    }

    private static Statement statement(String text) {
        return new Statement(text, Map.of(), "case 1", CALLER);
    }

    private Stored run(String text) {
        return run(statement(text));
    }

    private Stored run(Statement statement) {
        return results().find(console(Limits.USUAL).run(statement).run()).orElseThrow();
    }

    private static List<?> plain(Stored stored) {
        return stored.rows().stream()
                .map(row -> row.stream().<@Nullable Object>map(Plain::of).toList())
                .toList();
    }

    private static void refused(Runnable work, Code code, String... words) {
        assertThatThrownBy(work::run)
                .hasMessageContainingAll(words)
                .asInstanceOf(type(Unanswered.class))
                .extracting(Unanswered::code)
                .isEqualTo(code);
    }

    @Test
    void readsTheSnapshotUntilItIsRefreshed() {
        var before = run(NAMES);
        assertThat(plain(before)).isEqualTo(List.of(List.of("o1"), List.of("o2")));
        store.write("o1x");
        assertThat(plain(run(NAMES))).isEqualTo(plain(before));
        assertThat(run(NAMES).source()).isEqualTo(before.source());
        var source = isolation.refresh();
        var after = run(NAMES);
        assertThat(after.source()).isEqualTo(source).isNotEqualTo(before.source());
        assertThat(plain(after)).isEqualTo(List.of(List.of("o1"), List.of("o1x"), List.of("o2")));
        // The one before is still kept, and read once more for this alone.
        var repeated = console(Limits.USUAL).repeat(before, CALLER);
        assertThat(repeated.same()).isTrue();
        assertThat(results().find(repeated.run()))
                .hasValueSatisfying(again -> assertThat(again.source()).isEqualTo(before.source()));
        var gone = reading(before, new Source("0", before.source().takenAt(), null));
        refused(() -> console(Limits.USUAL).repeat(gone, CALLER), Code.NOT_FOUND, "not kept any more");
    }

    /** What the gate would refuse, what reads refuses as well. */
    @Test
    void keepsCopiesToThisUser() throws IOException {
        isolation.lease().close();
        assertThat(Files.getPosixFilePermissions(folder.resolve("copies")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void canNeitherWriteNorReachAnythingElse() {
        try (var lease = isolation.lease()) {
            for (var statement : List.of(
                    "CREATE (:Organisation)",
                    "MATCH (o:Organisation) SET o.name = 'x'",
                    "CREATE INDEX FOR (o:Organisation) ON (o.x)",
                    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
                    "LOAD CSV FROM 'http://127.0.0.1:1/' AS line RETURN line",
                    "SHOW SETTINGS")) {
                assertThatThrownBy(() -> {
                            try (var session = lease.driver().session()) {
                                session.run(statement).consume();
                            }
                        })
                        .as(statement)
                        .isInstanceOf(Neo4jException.class);
            }
        }
    }

    @Test
    void tellsWhetherARepetitionGivesTheSameRows() {
        var unordered = run("MATCH (o:Organisation) RETURN o.name, o");
        assertThat(console(Limits.USUAL).repeat(unordered, CALLER).same()).isTrue();
        var other = asking(unordered, "MATCH (o:Organisation) RETURN o.name + '!' AS name, o");
        assertThat(console(Limits.USUAL).repeat(other, CALLER).same()).isFalse();
    }

    private static Stored asking(Stored one, String statement) {
        return with(one, statement, one.source());
    }

    private static Stored reading(Stored one, Source source) {
        return with(one, one.statement(), source);
    }

    private static Stored with(Stored one, String statement, Source source) {
        return new Stored(
                one.run(),
                one.by(),
                one.at(),
                one.purpose(),
                statement,
                one.parameters(),
                source,
                one.columns(),
                one.rows(),
                one.outcome());
    }

    @Test
    void keepsTheTypesOfValues() {
        var stored = run(new Statement("""
            RETURN 1 AS whole, 1.0 AS broken, 'a' AS text, true AS truth, null AS nothing, [1, 'b'] AS list,
              {a: 1} AS map, date('2026-06-30') AS day, datetime('2026-06-30T01:02:03Z') AS moment,
              duration('P1D') AS length, point({x: 1, y: 2}) AS place, 9007199254740993 AS exact, $given AS given\
            """, Map.of("given", List.of(1L, "x")), "types", CALLER));
        assertThat(stored.rows().getFirst().toString())
                .isEqualTo("[{$type=Integer, _value=1}, {$type=Float, _value=1.0}, {$type=String, _value=a},"
                        + " {$type=Boolean, _value=true}, {$type=Null, _value=null},"
                        + " {$type=List, _value=[{$type=Integer, _value=1}, {$type=String, _value=b}]},"
                        + " {$type=Map, _value={a={$type=Integer, _value=1}}}, {$type=Date, _value=2026-06-30},"
                        + " {$type=OffsetDateTime, _value=2026-06-30T01:02:03Z}, {$type=Duration, _value=P0M1DT0S},"
                        + " {$type=Point, _value=SRID=7203;POINT (1.0 2.0)},"
                        + " {$type=Integer, _value=9007199254740993},"
                        + " {$type=List, _value=[{$type=Integer, _value=1}, {$type=String, _value=x}]}]");
        assertThat(plain(stored).getFirst().toString())
                .isEqualTo("[1, 1.0, a, true, null, [1, b], {a=1}, 2026-06-30, 2026-06-30T01:02:03Z, P0M1DT0S,"
                        + " SRID=7203;POINT (1.0 2.0), 9007199254740993, [1, x]]");
        assertThat(Csv.of(stored.columns(), stored.rows()))
                .startsWith("whole,broken,text,truth,nothing,list,map,day,moment,length,place,exact,given\r\n"
                        + "1,1.0,a,true,,")
                .contains("\"[1,\"\"b\"\"]\",\"{\"\"a\"\":1}\",2026-06-30");
    }

    @Test
    void isOnRecordBeforeItRunsAndWhenItHasEnded() throws Exception {
        var stored = run(new Statement("RETURN $n AS n", Map.of("n", 7L), "case 2026-1", CALLER));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().toString())
                .contains("event=console", "run=" + stored.run(), "by=investigator", "from=127.0.0.1", "doing=run")
                .contains("purpose=case 2026-1", "statement=RETURN $n AS n", "parameters={n=7}", "decision=admitted")
                .contains("snapshot=" + stored.source().id());
        assertThat(lines.getLast().toString())
                .contains(
                        "run=" + stored.run(),
                        "outcome=answered",
                        "rows=1",
                        "digest=" + stored.outcome().digest());
        log.close();
        refused(() -> run("RETURN 1"), Code.UNAVAILABLE, "cannot be put on record");
        try (var files = Files.list(folder.resolve("results"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void refusesWhatMayNotRunAndSaysWhere() {
        refused(() -> run("MATCH (o)\nSET o.name = 'x'"), Code.BAD_ARGUMENT, "Line 2, column 1: ");
        assertThat(lines.getLast().toString()).contains("decision=refused", "reason=Line 2, column 1: ");
        // What its grammar allows, and the database does not.
        refused(() -> run("MATCH (o)\nRETURN missing"), Code.BAD_ARGUMENT, "Line 2, column 8: ", "`missing`");
        refused(() -> run(new Statement(NAMES, Map.of(), " ", CALLER)), Code.BAD_ARGUMENT, "purpose: say what for");
        var limited = new Caller("one", "127.0.0.1", Set.of("INVESTIGATOR", "ORGANISATION"), true);
        refused(() -> run(new Statement(NAMES, Map.of(), "case 1", limited)), Code.FORBIDDEN, "organisation");
        refused(() -> run("RETURN $missing"), Code.BAD_ARGUMENT, "missing");
    }

    @Test
    void saysWhenThereIsMore() {
        var many = console(QUICK).run(statement("UNWIND range(1, 51) AS n RETURN n"));
        assertThat(many.outcome().rows()).isEqualTo(50);
        assertThat(many.outcome().truncated()).startsWith("more than 50 rows");
        assertThat(lines.getLast().toString()).contains("outcome=truncated");
        var all = console(QUICK).run(statement("UNWIND range(1, 50) AS n RETURN n"));
        assertThat(all.outcome().truncated()).isNull();
        var tight = new Limits(QUICK.time(), QUICK.grace(), 50, 100, 2);
        var large = console(tight).run(statement("UNWIND range(1, 9) AS n RETURN 'twenty characters ' + n AS text"));
        assertThat(large.outcome().truncated()).startsWith("more than 0 MB of rows");
        assertThat(large.outcome().rows()).isPositive().isLessThan(9);
    }

    @Test
    void showsHowTheDatabaseWouldGoAboutIt() {
        var plan = console(Limits.USUAL).plan(statement(NAMES));
        assertThat(plan.operator()).isEqualTo("ProduceResults");
        assertThat(plan.toString()).contains("NodeByLabelScan");
        assertThat(lines.getFirst().toString()).contains("doing=plan", "decision=admitted");
    }

    @Test
    void endsWhatTakesTooLong() {
        refused(() -> console(QUICK).run(statement(ENDLESS)), Code.TIMED_OUT, "took too long");
        assertThat(lines.getLast().toString()).contains("outcome=The statement took too long");
        refused(
                () -> console(QUICK)
                        .run(statement(
                                "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c"
                                        + " RETURN collect([a, b, c]) AS all")),
                Code.TOO_COSTLY,
                "more memory");
    }

    @Test
    void endsOnDemand() {
        var console = console(Limits.USUAL);
        var running = CompletableFuture.runAsync(() -> console.run(statement(ENDLESS)));
        awaitOne(console, running);
        var one = console.watch().all().getFirst();
        assertThat(one.statement().text()).isEqualTo(ENDLESS);
        while (!running.isDone()) {
            // It may not have reached the database yet.
            console.watch().end(one);
        }
        assertThatThrownBy(running::join).hasMessageContaining("ended on demand");
        assertThat(console.watch().all()).isEmpty();
    }

    private static void awaitOne(Console console, CompletableFuture<?> running) {
        while (console.watch().all().isEmpty()) {
            if (running.isDone()) {
                running.join();
            }
            Thread.onSpinWait();
        }
    }

    /** What a database does not give up takes the process that reads along, and nothing else. */
    @Test
    void endsTheProcessOfWhatCannotBeGivenUp() {
        var watch = new Watch(new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, 1, 1), Clock.systemUTC());
        try (var soon = isolationOf(Duration.ofMillis(50))) {
            endRunaway(watch, soon.lease());
            // Started anew, and gone when nobody needs it.
            try (var lease = soon.lease()) {
                lease.driver().verifyConnectivity();
                assertThat(soon.isReading()).isTrue();
            }
            while (soon.isReading()) {
                Thread.onSpinWait();
            }
        }
    }

    private static void endRunaway(Watch watch, Lease runaway) {
        try (var lease = runaway) {
            refused(
                    () -> {
                        try {
                            watch.over("run", statement("runaway"), lease, () -> {
                                try (var session = lease.driver().session()) {
                                    return session.run("RETURN reduce(s = 0, i IN range(1, 100000000000) | s + i)")
                                            .single();
                                } catch (Neo4jException broken) {
                                    throw Failure.of(broken, 0);
                                }
                            });
                        } catch (IOException impossible) {
                            throw new AssertionError(impossible);
                        }
                    },
                    Code.TIMED_OUT,
                    "took too long");
            assertThatThrownBy(lease.driver()::verifyConnectivity).isInstanceOf(Exception.class);
        }
    }

    @Test
    void refusesMoreThanMayRunBesideEachOther() {
        var one = new Limits(QUICK.time(), QUICK.grace(), 50, 1_000_000, 1);
        var console = console(one);
        var running = CompletableFuture.runAsync(() -> console.run(statement(ENDLESS)));
        awaitOne(console, running);
        refused(() -> console.run(statement("RETURN 1")), Code.TOO_MANY, "As many statements run as may");
        assertThatThrownBy(running::join).hasMessageContaining("took too long");
        assertThat(console.run(statement("RETURN 1")).outcome().rows()).isEqualTo(1);
    }

    @Test
    void keepsOffAFullDisk() {
        var full = new Console(
                isolation,
                results(),
                new Protocol(log),
                () -> Optional.of("Nothing is written."),
                Limits.USUAL,
                Clock.systemUTC());
        refused(() -> full.run(statement("RETURN 1")), Code.UNAVAILABLE, "Nothing is written.");
    }

    @Test
    void staysClosedWhereNothingKeepsStatementsApart() {
        refused(
                () -> console(new Closed(), Limits.USUAL).run(statement("RETURN 1")),
                Code.UNAVAILABLE,
                "The console is closed");
    }

    private static CopyOfSnapshot isolationOf(Duration idle) {
        try {
            return new CopyOfSnapshot(store.unchecked(2), folder.resolve("other"), idle);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
