package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.CALLER;
import static io.ismsgraph.console.TestConsole.NAMES;
import static io.ismsgraph.console.TestConsole.QUICK;
import static io.ismsgraph.console.TestConsole.refused;
import static io.ismsgraph.console.TestConsole.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered.Code;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Statements are let in or refused, on record, and answered as far as they may be. */
@ByTheClock
@Timeout(600)
class ConsoleTest {

    private final TestConsole console = new TestConsole();

    @AfterEach
    void close() throws InterruptedException {
        console.close();
    }

    @Test
    void isOnRecordBeforeItRunsAndWhenItHasEnded() throws Exception {
        var stored = console.run(new Statement("RETURN $n AS n", Map.of("n", 7L), "case 2026-1", CALLER));
        var run = stored.head().run();
        assertThat(console.lines()).hasSize(2);
        assertThat(console.lines().getFirst())
                .contains("event=console", "run=" + run, "by=investigator", "from=127.0.0.1", "doing=run")
                .contains("purpose=case 2026-1", "statement=RETURN $n AS n", "parameters={n=7}", "decision=admitted")
                .contains("snapshot=" + stored.head().source().id());
        assertThat(console.lines().getLast())
                .contains(
                        "run=" + run,
                        "outcome=answered",
                        "rows=1",
                        "digest=" + stored.outcome().digest());
        console.close();
        refused(() -> console.run("RETURN 1"), Code.UNAVAILABLE, "cannot be put on record");
        try (var files = Files.list(TestConsole.folder().resolve("results"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void countsHowStatementsEnd() {
        console.run("RETURN 1 AS n");
        console.run("RETURN 2 AS n");
        refused(() -> console.run("CREATE (n)"), Code.BAD_ARGUMENT, "CREATE");
        refused(() -> console.run("UNWIND [1, 0] AS n RETURN 1 / n"), Code.BAD_ARGUMENT, "/ by zero");
        assertThat(List.of("answered", "refused", "unanswered", "truncated"))
                .extracting(console::count)
                .containsExactly(2.0, 1.0, 1.0, 0.0);
    }

    @Test
    void keepsNothingOfAResultThatBreaksOff() throws Exception {
        refused(() -> console.run("UNWIND [1, 0] AS n RETURN 1 / n"), Code.BAD_ARGUMENT, "/ by zero");
        try (var files = Files.list(TestConsole.folder().resolve("results"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void refusesWhatMayNotRunAndSaysWhere() {
        refused(() -> console.run("MATCH (o)\nSET o.name = 'x'"), Code.BAD_ARGUMENT, "Line 2, column 1: ");
        assertThat(console.lines().getLast()).contains("decision=refused", "reason=Line 2, column 1: ");
        // What its grammar allows, and the database does not.
        refused(() -> console.run("MATCH (o)\nRETURN missing"), Code.BAD_ARGUMENT, "Line 2, column 8: ", "`missing`");
        refused(
                () -> console.run(new Statement(NAMES, Map.of(), " ", CALLER)),
                Code.BAD_ARGUMENT,
                "purpose: say what for");
        var limited = new Caller("one", "127.0.0.1", Set.of("INVESTIGATOR", "ORGANISATION"), true);
        refused(() -> console.run(new Statement(NAMES, Map.of(), "case 1", limited)), Code.FORBIDDEN, "organisation");
        refused(() -> console.run("RETURN $missing"), Code.BAD_ARGUMENT, "missing");
    }

    @Test
    void saysWhenThereIsMore() {
        var many = console.within(QUICK).run(statement("UNWIND range(1, 51) AS n RETURN n"));
        assertThat(many.outcome().rows()).isEqualTo(50);
        assertThat(many.outcome().truncated()).startsWith("more than 50 rows");
        assertThat(console.lines().getLast()).contains("outcome=truncated");
        var all = console.within(QUICK).run(statement("UNWIND range(1, 50) AS n RETURN n"));
        assertThat(all.outcome().truncated()).isNull();
        var tight = new Limits(QUICK.time(), QUICK.grace(), 50, 100, 2);
        var large =
                console.within(tight).run(statement("UNWIND range(1, 9) AS n RETURN 'twenty characters ' + n AS text"));
        assertThat(large.outcome().truncated()).startsWith("more than 0 MB of rows");
        assertThat(large.outcome().rows()).isPositive().isLessThan(9);
    }

    @Test
    void showsHowTheDatabaseWouldGoAboutIt() {
        var plan = console.usual().plan(statement(NAMES));
        assertThat(plan.operator()).isEqualTo("ProduceResults");
        assertThat(plan.toString()).contains("NodeByLabelScan");
        assertThat(console.lines().getFirst()).contains("doing=plan", "decision=admitted");
    }

    @Test
    void keepsOffAFullDisk() {
        var full = console.of(TestConsole.isolation(), Optional.of("Nothing is written."), Limits.USUAL);
        refused(() -> full.run(statement("RETURN 1")), Code.UNAVAILABLE, "Nothing is written.");
    }

    @Test
    void staysClosedWhereNothingKeepsStatementsApart() {
        var closed = console.of(new Closed(), Optional.empty(), Limits.USUAL);
        refused(() -> closed.run(statement("RETURN 1")), Code.UNAVAILABLE, "The console is closed");
    }
}
