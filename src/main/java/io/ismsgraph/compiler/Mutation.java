package io.ismsgraph.compiler;

import io.ismsgraph.schema.MutationFile;
import io.ismsgraph.schema.MutationFile.Erases;
import io.ismsgraph.schema.MutationFile.Judges;
import io.ismsgraph.schema.MutationFile.Refuses;
import io.ismsgraph.schema.MutationFile.Says;
import io.ismsgraph.schema.MutationFile.States;
import io.ismsgraph.schema.MutationNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A mutation, compiled: one statement that reads all that decides about it, and what its row means. Nothing is written here.
 */
public final class Mutation {

    /** The parameter that holds the moment up to which whoever acts has seen what he changes. */
    static final String SEEN = "seen";

    private final MutationTemplate template;
    private final Arguments arguments;
    private final String prefix;
    private final String text;
    private final Map<String, String> named;

    private Mutation(
            MutationTemplate template, Arguments arguments, String prefix, String text, Map<String, String> named) {
        this.template = template;
        this.arguments = arguments;
        this.prefix = prefix;
        this.text = text;
        this.named = named;
    }

    static Mutation compile(MutationTemplate template, Compilation compilation, Arguments arguments) {
        var text = new MutationText(template, compilation, arguments);
        return new Mutation(template, arguments, compilation.guard.root(), text.text(), text.values());
    }

    /**
     * How it is done.
     *
     * @param key of the client's, by which it is done once however often it is sent
     * @param dryRun whether nothing shall come of it
     * @param seen up to when whoever acts has seen what he changes
     * @param reason why, in words
     */
    public record How(
            @Nullable String key,
            boolean dryRun,
            @Nullable Long seen,
            @Nullable String reason) {

        static How of(@Nullable Object given) {
            var map = given instanceof Map<?, ?> some ? some : Map.of();
            return new How(
                    map.get("key") == null ? null : String.valueOf(map.get("key")),
                    Boolean.TRUE.equals(map.get("dryRun")),
                    (Long) Parameters.stored(map.get("unchangedSince")),
                    (String) Parameters.stored(map.get("reason")));
        }
    }

    /** What a request says of how it is done. */
    How how(Request request) {
        return How.of(request.values(arguments).get("act"));
    }

    /** What a request gives, without how it is done. */
    Map<String, @Nullable Object> given(Request request) {
        var given = new HashMap<>(request.values(arguments));
        given.remove("act");
        return given;
    }

    /** The file it comes from. */
    public MutationFile file() {
        return template.file();
    }

    /** The statement, of one row. */
    public String text() {
        return text;
    }

    /** The value of an argument among the parameters of its statement. */
    public @Nullable Object valueOf(String argument, Map<String, @Nullable Object> parameters) {
        return parameters.get(Objects.requireNonNull(named.get(argument)).substring(1));
    }

    /** Fills in nothing for what it reads of the act. */
    void fill(Map<String, @Nullable Object> parameters) {
        MutationNames.ALL.forEach(name -> parameters.put(prefix + name, null));
        parameters.put(prefix + SEEN, null);
    }

    /** Fills in what the statement reads beside what it is given. */
    public void fill(Map<String, @Nullable Object> parameters, Map<String, @Nullable Object> act, @Nullable Long seen) {
        act.forEach((name, value) -> parameters.put(prefix + name, value));
        parameters.put(prefix + SEEN, seen);
    }

    /**
     * What a row of the statement means.
     *
     * @throws Refusal if it may not be done
     */
    public Plan plan(List<@Nullable Object> row) {
        refuseMissing(list(row.get(0)));
        if (row.get(1) instanceof Long changedAt) {
            throw Refusal.conflict(changedAt);
        }
        each(row, Mutation::holdStages);
        refuse(row);
        var sayings = new ArrayList<Plan.Saying>();
        var facts = new ArrayList<Plan.Stated>();
        var erasures = new ArrayList<Plan.Erasure>();
        var rules = new TreeSet<String>();
        each(row, (part, cells) -> {
            var named = named(part, cells);
            switch (part.section()) {
                case Refuses _ -> {}
                case Judges _ -> rules.add(String.valueOf(named.get("rule")));
                case States states -> facts.add(new Plan.Stated(states, named));
                case Says says -> sayings.add(new Plan.Saying(says.label(), named));
                case Erases erases ->
                    erasures.add(new Plan.Erasure(
                            erases.label(), String.valueOf(named.get("id")), template.personal(erases)));
            }
        });
        return new Plan(sayings, facts, erasures, rules);
    }

    private void refuseMissing(List<?> missing) {
        if (!missing.isEmpty()) {
            var name = String.valueOf(missing.getFirst());
            throw new Refusal(
                    Refusal.Code.NOT_FOUND,
                    name + ": there is no " + file().nodes().get(name) + " with this id.",
                    Map.of("argument", name));
        }
    }

    private interface Row {

        void of(MutationTemplate.Part part, List<?> cells);
    }

    private void each(List<@Nullable Object> row, Row each) {
        for (int i = 0; i < template.parts().size(); i++) {
            for (var cells : list(row.get(i + 2))) {
                each.of(template.parts().get(i), list(cells));
            }
        }
    }

    /** All reasons at once; one that does not fit what is there goes before what a rule forbids. */
    private void refuse(List<@Nullable Object> row) {
        var reasons = new ArrayList<Refusal.Reason>();
        each(row, (part, cells) -> {
            if (part.section() instanceof Refuses refuses) {
                var named = named(part, cells);
                reasons.add(new Refusal.Reason(
                        refuses.told(named::get), refuses.byRule(), text(named, "rule"), text(named, "provision")));
            }
        });
        if (!reasons.isEmpty()) {
            throw Refusal.of(reasons);
        }
    }

    private static @Nullable String text(Map<String, @Nullable Object> named, String column) {
        return named.get(column) == null ? null : String.valueOf(named.get(column));
    }

    private static Map<String, @Nullable Object> named(MutationTemplate.Part part, List<?> cells) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        var columns = part.question().columns();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return named;
    }

    /** What has stages goes from one to the next alone; that is told before all else. */
    private static void holdStages(MutationTemplate.Part part, List<?> cells) {
        if (part.section() instanceof Says says) {
            var named = named(part, cells);
            var stages = cells.subList(named.size(), cells.size()).iterator();
            part.staged().forEach((property, lifecycle) -> {
                var stage = stages.next() instanceof String present ? present : null;
                var wanted = String.valueOf(named.get(property));
                if (!lifecycle.after(stage).contains(wanted)) {
                    throw Refusal.stage(says.label(), stage, wanted, lifecycle.after(stage));
                }
            });
        }
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    /**
     * What is to be written.
     *
     * @param sayings of nodes
     * @param facts between them
     * @param erasures of what is personal
     * @param rules by which it was judged
     */
    public record Plan(List<Saying> sayings, List<Stated> facts, List<Erasure> erasures, Set<String> rules) {

        /** Of one that erases nothing, and is judged by no rule. */
        public Plan(List<Saying> sayings, List<Stated> facts) {
            this(sayings, facts, List.of(), Set.of());
        }

        /**
         * @param label of the node
         * @param columns its id, and what is said of it
         */
        public record Saying(String label, Map<String, @Nullable Object> columns) {}

        /**
         * @param states between which nodes
         * @param columns both ends, when, and what else it says
         */
        public record Stated(States states, Map<String, @Nullable Object> columns) {}

        /**
         * @param label of the node
         * @param properties that go
         */
        public record Erasure(String label, String id, Set<String> properties) {}
    }
}
