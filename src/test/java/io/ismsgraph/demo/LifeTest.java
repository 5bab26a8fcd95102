package io.ismsgraph.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import io.ismsgraph.Seeds;
import io.ismsgraph.api.TestApi;
import io.ismsgraph.compiler.View;
import io.ismsgraph.evidence.HandedIn;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.SteppingClock;
import io.ismsgraph.graph.TestGraph;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.mutation.Act;
import io.ismsgraph.rule.ShippedRules;
import io.ismsgraph.schema.ProductFiles;
import io.ismsgraph.service.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The life of certificates that the demo keeps is what the mutations of the script lead to, which a thorough build sees. After a
 * change of either, {@code mvn test -Dtest=LifeTest -Dlife.update=true} keeps it anew.
 */
class LifeTest {

    private static final boolean UPDATE = Boolean.getBoolean("life.update");
    private static final Path KEPT = Path.of("src/main/resources/demo/life.jsonl");
    private static final Map<String, String> ROLES = Map.of(
            "관리자", "ADMINISTRATOR",
            "심사기관", "ASSESSOR",
            "위원회", "COMMITTEE_MEMBER",
            "조사관", "INVESTIGATOR",
            "분석가", "ANALYST",
            "보안", "ORGANISATION");

    private final SteppingClock clock = new SteppingClock(0);
    private final List<Dictation> heard = new ArrayList<>();
    private final TestGraph graph = TestGraph.empty();
    private final Recorder recorder = graph.recorder(clock).through(this::hear);
    private final TestApi api = new TestApi(ProductFiles.read("classpath:"), graph.oneReader(), recorder, clock);
    private Map<String, String> names = Map.of();

    private Recording hear(Recording recording) {
        var dictation = new Dictation(recording);
        heard.add(dictation);
        return dictation;
    }

    @Test
    void isWhatTheScriptLeadsTo() throws IOException {
        assumeTrue(
                UPDATE || Seeds.Numbers.thoroughness() > 1,
                "two years are done by -Dismsgraph.thorough=2 or -Dlife.update=true");
        var steps = Script.steps();
        var stage = new Stage(Script.names(steps));
        names = stage.names();
        var world = new ArrayList<>(stage.moments());
        var told = new ArrayList<String>();
        for (var step : steps) {
            while (!world.isEmpty() && world.getFirst().at() < step.at()) {
                var moment = world.removeFirst();
                clock.set(moment.at());
                graph.recorder(clock).record(recording -> {
                    moment.statements().forEach(statement -> statement.writeTo(recording));
                    return moment.at();
                });
            }
            clock.set(step.at());
            perform(step);
            heard.forEach(dictation -> told.add(KeptLife.line(dictation.taken())));
            heard.clear();
        }
        var present = told.stream().collect(Collectors.joining("\n", "", "\n"));
        if (UPDATE) {
            Files.writeString(KEPT, present);
        }
        assertThat(present).as("update it with -Dlife.update=true").isEqualTo(Files.readString(KEPT));
    }

    private void perform(Script.Step step) {
        var number = 0;
        for (var mutation : step.mutations()) {
            clock.advance(1_000);
            var key = step.key() + " " + number++;
            var act = Act.of(Act.LABEL, mutation.getName(), step.by(), key, Map.of(), null);
            names.put(mutation.getResultKey(), done(step, mutation, key));
            names.put(mutation.getResultKey() + "#", act.key());
        }
        step.namings().forEach(naming -> names.put(naming.name(), Script.filled(naming.id(), this::id)));
    }

    private String id(String name) {
        return name.startsWith("rule ")
                ? EntityId.rule(name.substring("rule ".length()))
                : Objects.requireNonNull(names.get(name), name);
    }

    private String done(Script.Step step, Field mutation, String key) {
        return switch (mutation.getName()) {
            case "rules" -> {
                ShippedRules.write(recorder);
                yield "rules";
            }
            case "evidence" -> HandedIn.record(recorder, text(mutation, "name"), step.by(), organisation(step));
            case "exhibit" ->
                HandedIn.secure(
                        recorder,
                        text(mutation, "name"),
                        step.by(),
                        Script.filled(text(mutation, "investigation"), this::id),
                        key);
            default -> asked(step, Script.filled(AstPrinter.printAst(keyed(mutation, key)), this::id));
        };
    }

    private @Nullable String organisation(Script.Step step) {
        return step.organisation() == null ? null : id(step.organisation());
    }

    private static String text(Field field, String argument) {
        return field.getArguments().stream()
                .filter(one -> one.getName().equals(argument))
                .map(one -> ((StringValue) one.getValue()).getValue())
                .findFirst()
                .orElseThrow();
    }

    /** With a key that is the same every time, and so are the ids. */
    private static Field keyed(Field mutation, String key) {
        var given = mutation.getArguments().stream()
                .filter(one -> !one.getName().equals("act"))
                .toList();
        var how = mutation.getArguments().stream()
                .filter(one -> one.getName().equals("act"))
                .flatMap(one -> ((ObjectValue) one.getValue()).getObjectFields().stream())
                .toList();
        var act = new ArrayList<>(how);
        act.add(new ObjectField("key", new StringValue(key)));
        var all = new ArrayList<>(given);
        all.add(new Argument("act", new ObjectValue(act)));
        return mutation.transform(field -> field.alias("it").arguments(all));
    }

    private String asked(Script.Step step, String mutation) {
        var role = Objects.requireNonNull(ROLES.get(step.by().split(" ")[0]), step.by());
        var viewer = organisation(step);
        var result = api.ask(
                "mutation { " + mutation + " { id } }",
                Map.of(),
                viewer == null ? View.ofMember(Set.of(role), step.by()) : View.ofOrganisation(Set.of(role), viewer),
                new Caller(step.by(), "127.0.0.1", Set.of(role), viewer != null));
        assertThat(result.getErrors()).as("%s %s", step.key(), mutation).isEmpty();
        var it = (Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) result.getData()).get("it"));
        return String.valueOf(it.get("id"));
    }
}
