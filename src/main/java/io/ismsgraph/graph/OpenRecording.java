package io.ismsgraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A recording in a transaction. */
final class OpenRecording implements Recording {

    private final Statements statements;
    private final long at;

    /** Entities that begin in this transaction: before it, nothing was believed of any fact at them. */
    private final Set<String> fresh = new HashSet<>();

    private final Set<String> spokenOf = new HashSet<>();

    private final OpenEntry entry;

    private final Sharing sharing = new Sharing();

    OpenRecording(Statements statements, long at) {
        this.statements = statements;
        this.at = at;
        this.entry = new OpenEntry(at);
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public Written say(String label, String source, List<Saying> sayings) {
        if (sayings.isEmpty()) {
            return Written.NOTHING;
        }
        sayings.forEach(said -> refuseFuture(said.period()));
        var states = states(label, sayings.stream().map(Saying::id).toList());
        sayings.forEach(said -> states.say(said, source));
        return write(List.of(states), List.of());
    }

    /** What is touched is known before it is written, so that the journal is written with it. */
    @Override
    public Written begin(String source, List<Beginning> entities, List<Facts> facts) {
        entities.forEach(some -> some.descriptions().forEach(said -> entry.touches(said.id())));
        facts.forEach(entry::touches);
        var together = new Together();
        entry.writeTo(together);
        return write(
                together, entities.stream().map(some -> begun(some, source)).toList(), facts);
    }

    private EntityStates begun(Beginning entities, String source) {
        refuseFuture(entities.period());
        var states = new EntityStates(statements, entities.label(), at);
        entities.descriptions()
                .forEach(
                        said -> states.say(new Saying(said.id(), entities.period(), said.properties(), false), source));
        return states;
    }

    @Override
    public Written remove(String label, Period period, String source, Collection<String> ids) {
        refuseFuture(period);
        var states = states(label, ids);
        ids.forEach(id -> states.remove(id, period, source));
        return write(List.of(states), List.of());
    }

    @Override
    public void erase(String label, String id, Collection<String> properties) {
        statements.run(
                CypherFiles.with("commands/erase", Map.of("LABEL", label)),
                Map.of("id", id, "properties", List.copyOf(properties), "at", at));
        entry.touches(id);
    }

    private EntityStates states(String label, Collection<String> ids) {
        return new EntityStates(statements, label, at, ids);
    }

    @Override
    public Written facts(String type, String fromLabel, String toLabel, List<Fact> facts) {
        return write(List.of(), List.of(new Facts(type, fromLabel, toLabel, facts)));
    }

    private Written write(List<EntityStates> entities, List<Facts> facts) {
        return write(new Together(), entities, facts);
    }

    /** What is new is written first, and together; facts of it find it there. */
    private Written write(Together together, List<EntityStates> entities, List<Facts> facts) {
        var touched = new LinkedHashMap<String, List<String>>();
        var written = Written.NOTHING;
        for (var states : entities) {
            var ids = touched.computeIfAbsent(states.label(), _ -> new ArrayList<>());
            written = written.plus(states.write(together, (id, isNew) -> {
                ids.add(id);
                if (isNew) {
                    fresh.add(id);
                }
            }));
        }
        var sorted = facts.stream()
                .filter(some -> !some.facts().isEmpty())
                .map(this::sorted)
                .toList();
        sorted.forEach(some -> some.first.writeTo(together));
        var first = together.write(statements);
        var meant = sorted.stream().mapToLong(some -> some.first.size()).sum();
        written = written.plus(new Written(first, 0, 0, meant - first));
        touched.values().removeIf(List::isEmpty);
        touched.forEach((label, ids) -> {
            Derived.afterStates(statements, label, ids);
            sharing.after(label, ids);
            ids.forEach(entry::touches);
        });
        for (var some : sorted) {
            written = written.plus(write(some, first > 0));
        }
        return written;
    }

    /** Facts of one type: those that only have to be created, and rows for all others. */
    private record Sorted(
            Facts all, Map<String, String> names, FirstFacts first, List<Map<String, @Nullable Object>> others) {}

    private Sorted sorted(Facts facts) {
        var names = Map.of("FROM", facts.fromLabel(), "TO", facts.toLabel(), "TYPE", facts.type());
        var sorted = new Sorted(facts, names, new FirstFacts(names, at), new ArrayList<>());
        for (var fact : facts.facts()) {
            var id = fact.id(facts.type());
            var firstSpokenOf = spokenOf.add(id);
            if (firstSpokenOf && fact.holds() && (fresh.contains(fact.from()) || fresh.contains(fact.to()))) {
                sorted.first.add(fact, id);
            } else {
                sorted.others.add(row(id, fact));
            }
        }
        return sorted;
    }

    /** The others, and what follows from any of them. Those that only had to be created may have had no ends. */
    private Written write(Sorted facts, boolean created) {
        var written = replace(facts.names, facts.others);
        var starts = facts.all.facts().stream().map(Fact::from).distinct().toList();
        Derived.afterFacts(statements, facts.all.type(), starts);
        if ((created && facts.first.size() > 0) || written.created() + written.changed() > 0) {
            entry.touches(facts.all);
            sharing.after(facts.all);
        }
        return written;
    }

    /** Writes down what follows from what the transaction has done, and what it has touched. */
    void close() {
        sharing.write(statements);
        if (entry.isOpen()) {
            var together = new Together();
            entry.writeTo(together);
            together.write(statements);
        }
    }

    private Written replace(Map<String, String> names, List<Map<String, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return Written.NOTHING;
        }
        var counts = statements
                .row(
                        CypherFiles.with("commands/fact", names),
                        Map.of("rows", rows, "at", at, "inf", Times.END, "latest", Supports.LATEST))
                .stream()
                .mapToLong(count -> (Long) Objects.requireNonNull(count))
                .toArray();
        var found = counts[0];
        var written = counts[1];
        var changed = counts[2];
        return new Written(written - changed, changed, found - written, rows.size() - found);
    }

    @Override
    public void repeatFacts(String type, String load, List<Fact> facts) {
        var keys = facts.stream().mapToLong(fact -> Repetitions.fact(fact.from(), fact.to(), fact.by()));
        repeat(type, load, Map.of("", keys.toArray()));
    }

    @Override
    public void repeat(String label, String load, List<Saying> sayings) {
        var keys = new HashMap<String, long[]>();
        sayings.stream()
                .collect(Collectors.groupingBy(
                        said -> Supports.names(said.properties().keySet())))
                .forEach((names, said) -> keys.put(
                        names,
                        said.stream()
                                .mapToLong(each -> Repetitions.entity(each.id()))
                                .toArray()));
        repeat(label, load, keys);
    }

    private void repeat(String what, String load, Map<String, long[]> keysByProperties) {
        var rows = new ArrayList<Map<String, Object>>();
        keysByProperties.forEach((properties, keys) -> {
            var packed = Repetitions.packed(keys);
            var id = String.join("\n", load, what, properties, HexFormat.of().formatHex(packed));
            rows.add(Map.of(
                    "id",
                    UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString(),
                    "properties",
                    properties,
                    "keys",
                    packed));
        });
        statements.run(CypherFiles.read("commands/repeat"), Map.of("rows", rows, "load", load, "of", what, "at", at));
    }

    @Override
    public void seen(String label, List<Sighting> sightings) {
        if (!sightings.isEmpty()) {
            var rows = sightings.stream()
                    .map(seen -> Map.of("id", seen.id(), "first", seen.first(), "last", seen.last()))
                    .toList();
            statements.run(CypherFiles.with("commands/seen", Map.of("LABEL", label)), Map.of("rows", rows));
        }
    }

    @Override
    public void belongsTo(String load) {
        statements.run(CypherFiles.read("commands/load"), Map.of("id", load, "at", at));
    }

    @Override
    public List<@Nullable Object> row(String statement, Map<String, @Nullable Object> parameters) {
        return statements.row(statement, parameters);
    }

    @Override
    public List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters) {
        return statements.rows(statement, parameters);
    }

    private void refuseFuture(Period period) {
        if (period.from() > at || (period.to() > at && period.to() != Times.END)) {
            throw new IllegalArgumentException("What an entity is like cannot begin or end in the future.");
        }
    }

    private static Map<String, @Nullable Object> row(String id, Fact fact) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("from", fact.from());
        row.put("to", fact.to());
        row.put("validFrom", fact.period().from());
        row.put("validTo", fact.period().to());
        row.put("holds", fact.holds());
        row.put("by", fact.by());
        row.put("source", fact.source());
        row.put("observedAt", fact.observedAt());
        row.put("statedAt", fact.statedAt());
        row.put("properties", fact.properties());
        row.put("fact", id);
        return row;
    }
}
