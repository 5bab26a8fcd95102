package io.ismsgraph.console;

import io.ismsgraph.console.Watch.Running;
import io.ismsgraph.service.Asked;
import io.ismsgraph.service.Caller;
import io.ismsgraph.service.Service;
import io.ismsgraph.service.Unanswered;
import io.ismsgraph.service.Unanswered.Code;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The console over GraphQL. */
final class ConsoleService implements Service {

    private static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final Console console;
    private final Isolation isolation;
    private final Results results;

    ConsoleService(Console console, Isolation isolation, Results results) {
        this.console = console;
        this.isolation = isolation;
        this.results = results;
    }

    @Override
    public Map<String, Answering> roots() {
        return Map.of(
                "Query.cypher", this::run,
                "Query.cypherPlan", asked -> console.plan(statement(asked)),
                "Query.cypherResult", this::result,
                "Query.runningCypher", this::running,
                "Mutation.repeatCypher", this::repeat,
                "Mutation.cancelCypher", this::cancel,
                "Mutation.refreshConsole", _ -> isolation.refresh());
    }

    private static String text(Asked asked, String name) {
        return asked.find(name, String.class).orElse("");
    }

    private static Statement statement(Asked asked) {
        return new Statement(
                text(asked, "statement"),
                Values.of(asked.arguments().get("parameters")),
                text(asked, "purpose"),
                asked.caller());
    }

    private Shown run(Asked asked) {
        return new Shown(results.find(console.run(statement(asked)).run()).orElseThrow());
    }

    private @Nullable Object result(Asked asked) {
        return results.find(text(asked, "run"))
                .filter(stored -> isFor(stored.head().by(), asked.caller()))
                .map(Shown::new)
                .orElse(null);
    }

    private Object repeat(Asked asked) {
        var stored = results.find(text(asked, "run"))
                .filter(one -> isFor(one.head().by(), asked.caller()))
                .orElseThrow(() -> new Unanswered(Code.NOT_FOUND, "You have run no statement of this id."));
        return console.repeat(stored, asked.caller());
    }

    private List<Map<String, Object>> running(Asked asked) {
        return console.watch().all().stream()
                .filter(one -> isFor(one.statement().caller().name(), asked.caller()))
                .map(ConsoleService::shown)
                .toList();
    }

    private boolean cancel(Asked asked) {
        var running = console.watch()
                .find(text(asked, "run"))
                .filter(one -> isFor(one.statement().caller().name(), asked.caller()));
        running.ifPresent(console.watch()::end);
        return running.isPresent();
    }

    private static boolean isFor(String owner, Caller caller) {
        return owner.equals(caller.name()) || caller.roles().contains(ADMINISTRATOR);
    }

    private static Map<String, Object> shown(Running running) {
        return Map.of(
                "run", running.run(),
                "by", running.statement().caller().name(),
                "since", running.since(),
                "purpose", running.statement().purpose(),
                "statement", running.statement().text());
    }
}
