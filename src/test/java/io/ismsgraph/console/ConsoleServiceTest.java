package io.ismsgraph.console;

import static io.ismsgraph.console.TestConsole.CALLER;
import static org.assertj.core.api.Assertions.assertThat;

import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Unanswered.Code;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody ran is his, and the administrator's; others see none of it, and end none of it. */
@ByTheClock
@Timeout(600)
class ConsoleServiceTest {

    private static final Caller OTHER = new Caller("other", "127.0.0.1", Set.of("INVESTIGATOR"), false);
    private static final Caller ADMINISTRATOR = new Caller("root", "127.0.0.1", Set.of("ADMINISTRATOR"), false);

    private final TestConsole test = new TestConsole();
    private final Console console = test.usual();
    private final ConsoleService service = new ConsoleService(console, TestConsole.isolation(), TestConsole.results());

    @AfterEach
    void close() throws InterruptedException {
        test.close();
    }

    private @Nullable Object ask(String root, Caller caller, String run) {
        return Objects.requireNonNull(service.roots().get(root)).answer(new Asked(Map.of("run", run), caller));
    }

    @Test
    void showsAResultToWhoseItIs() {
        var run = test.run("RETURN 1 AS n").head().run();
        assertThat(ask("Query.cypherResult", CALLER, run)).isInstanceOf(Shown.class);
        assertThat(ask("Query.cypherResult", ADMINISTRATOR, run)).isInstanceOf(Shown.class);
        assertThat(ask("Query.cypherResult", OTHER, run)).isNull();
        TestConsole.refused(() -> ask("Mutation.repeatCypher", OTHER, run), Code.NOT_FOUND, "no statement of this id");
    }

    @Test
    void endsAStatementForWhoseItIs() {
        var running = CompletableFuture.runAsync(() -> console.run(TestConsole.statement(TestConsole.ENDLESS)));
        while (console.watch().all().isEmpty() && !running.isDone()) {
            Thread.onSpinWait();
        }
        var run = console.watch().all().getFirst().run();
        assertThat(ask("Query.runningCypher", OTHER, run)).isEqualTo(List.of());
        assertThat(String.valueOf(ask("Query.runningCypher", ADMINISTRATOR, run)))
                .contains(run);
        assertThat(ask("Mutation.cancelCypher", OTHER, run)).isEqualTo(false);
        assertThat(running).isNotDone();
        while (!running.isDone()) {
            ask("Mutation.cancelCypher", CALLER, run);
        }
        assertThat(ask("Mutation.cancelCypher", CALLER, run)).isEqualTo(false);
    }
}
