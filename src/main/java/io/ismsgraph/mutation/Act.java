package io.ismsgraph.mutation;

import io.ismsgraph.compiler.Mutation.Plan;
import io.ismsgraph.graph.Beginning;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Facts;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.Sha256;
import io.ismsgraph.schema.MutationFile.States;
import io.ismsgraph.schema.MutationNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is done: it is itself a node, the source of all that is written by it.
 *
 * @param label the type of node that it is
 * @param mutation what is done, by the name of its field
 * @param by who does it
 * @param key what tells it from others, in hex: of the client's key if there is one
 * @param digest over all that it was given, so that the same key does not mean something else
 * @param reason why, in words
 */
public record Act(
        String label,
        String mutation,
        String by,
        String key,
        String digest,
        @Nullable String reason) {

    /** Who states what is written by acts: the register that this system keeps. */
    public static final String REGISTER = "register";

    /** What an act is where everybody may see it who may read the graph. */
    public static final String LABEL = "Act";

    private static final int KEY = 24;
    private static final String SINCE = "since";
    private static final Set<String> OF_THE_FACT = Set.of("from", "to", SINCE, "until", "by");

    /**
     * An act that is to be done.
     *
     * @param label the type of node that it is
     * @param key what tells it from whatever else the same person does in the same way
     * @param given what it is given
     */
    public static Act of(
            String label,
            String mutation,
            String by,
            String key,
            Map<String, @Nullable Object> given,
            @Nullable String reason) {
        var own = Sha256.hex(String.join("\n", by, mutation, key)).substring(0, KEY);
        return new Act(label, mutation, by, own, Sha256.hex(canonical(given)), reason);
    }

    private static String canonical(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, String>();
                map.forEach((name, one) -> sorted.put(String.valueOf(name), canonical(one)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(Act::canonical).collect(Collectors.joining(",", "[", "]"));
            case null -> "null";
            default -> value.getClass().getSimpleName() + " " + value;
        };
    }

    /** A key for what nobody gave one. */
    public static String anyKey() {
        return UUID.randomUUID().toString();
    }

    /** Its id as a node. */
    public String id() {
        return label.toLowerCase(Locale.ROOT) + "-" + key;
    }

    /**
     * What a mutation file may read of it.
     *
     * @param type of the node that it creates, if it creates one
     */
    public Map<String, @Nullable Object> parameters(String type, long at) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(MutationNames.ACT, id());
        parameters.put(MutationNames.BY, by);
        parameters.put(MutationNames.KEY, key);
        parameters.put(MutationNames.NEW, fresh(type));
        parameters.put(
                MutationNames.TODAY,
                Instant.ofEpochMilli(at).atZone(Times.KOREA).toLocalDate());
        return parameters;
    }

    /** The id of the node that it creates. */
    public String fresh(String type) {
        return type.toLowerCase(Locale.ROOT) + "-" + key;
    }

    /** What it led to, if it was done before. */
    public Optional<Done> before(Recording recording) {
        return recording.read(CypherFiles.read("commands/done"), Map.of("id", id())).stream()
                .map(row -> new Done(String.valueOf(row.get("result")), digest.equals(row.get("digest"))))
                .findFirst();
    }

    /**
     * An act that was done.
     *
     * @param result the id of the node it was about
     * @param same whether it was given the same
     */
    public record Done(String result, boolean same) {}

    /** Writes what it leads to: what is new at once, after what else is said of what was there. */
    public void write(Recording recording, Plan plan, String result) {
        var at = recording.at();
        var begun = new ArrayList<Beginning>();
        begun.add(new Beginning(label, Period.since(at), List.of(own(at, result))));
        var said = new LinkedHashMap<Said, List<Description>>();
        plan.sayings().forEach(saying -> said.computeIfAbsent(Said.of(saying, at, key), _ -> new ArrayList<>())
                .add(description(saying)));
        said.forEach((of, descriptions) -> {
            var period = Period.since(of.since());
            if (of.fresh()) {
                begun.add(new Beginning(of.label(), period, descriptions));
            } else {
                recording.describe(of.label(), period, id(), descriptions);
            }
        });
        if (recording.begin(id(), begun, facts(plan, at)).leftOut() > 0) {
            throw new IllegalStateException(mutation + " states a fact of a node that is not there");
        }
        // Last: what was just said is a version with all that there was.
        plan.erasures().forEach(one -> recording.erase(one.label(), one.id(), one.properties()));
    }

    private Description own(long at, String result) {
        var own = new HashMap<String, @Nullable Object>();
        own.put("mutation", mutation);
        own.put("doneBy", by);
        own.put("doneAt", at);
        own.put("digest", digest);
        own.put("reason", reason);
        own.put("result", result);
        return new Description(id(), own);
    }

    private List<Facts> facts(Plan plan, long at) {
        var byType = new LinkedHashMap<Ends, List<Fact>>();
        plan.facts().forEach(stated -> byType.computeIfAbsent(Ends.of(stated.states()), _ -> new ArrayList<>())
                .add(fact(stated, at)));
        byType.put(
                new Ends("JUDGED_BY", label, "Rule"),
                plan.rules().stream()
                        .map(rule -> Fact.holds(id(), rule, Period.since(at), REGISTER, id()))
                        .toList());
        return byType.entrySet().stream()
                .map(entry -> entry.getKey().facts(entry.getValue()))
                .toList();
    }

    /**
     * What is said together.
     *
     * @param fresh whether it is of nodes that this act creates: nobody else has its key
     */
    private record Said(String label, long since, boolean fresh) {

        static Said of(Plan.Saying saying, long at, String key) {
            var id = String.valueOf(saying.columns().get("id"));
            return new Said(saying.label(), moment(saying.columns().get(SINCE), at), id.contains(key));
        }
    }

    private record Ends(String type, String from, String to) {

        static Ends of(States states) {
            return new Ends(states.type(), states.from(), states.to());
        }

        Facts facts(List<Fact> facts) {
            return new Facts(type, from, to, facts);
        }
    }

    private static Description description(Plan.Saying said) {
        var properties = new HashMap<>(said.columns());
        var id = String.valueOf(properties.remove("id"));
        properties.remove(SINCE);
        return new Description(id, properties);
    }

    private Fact fact(Plan.Stated stated, long at) {
        var columns = stated.columns();
        var properties = new HashMap<String, Object>();
        columns.forEach((name, value) -> {
            if (!OF_THE_FACT.contains(name) && value != null) {
                properties.put(name, value);
            }
        });
        return new Fact(
                String.valueOf(columns.get("from")),
                String.valueOf(columns.get("to")),
                new Period(moment(columns.get(SINCE), at), moment(columns.get("until"), Times.END)),
                stated.states().holds(),
                Objects.toString(columns.get("by"), REGISTER),
                id(),
                null,
                properties);
    }

    private static long moment(@Nullable Object column, long otherwise) {
        return column instanceof Long moment ? moment : otherwise;
    }
}
