package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Restores what was believed before a load, piece by piece and property by property, wherever what the load said is still
 * believed. What somebody said otherwise since stays.
 */
final class Takeback {

    private record Key(String label, String source) {}

    private record Gone(String label, Period period) {}

    private record Ends(String type, String from, String to) {}

    private final String load;
    private final Standing standing;
    private final Map<Key, List<Saying>> sayings = new LinkedHashMap<>();
    private final Map<Gone, List<String>> gone = new LinkedHashMap<>();
    private final Map<Ends, List<Fact>> facts = new LinkedHashMap<>();
    private final Map<Ends, List<Map<String, Object>>> promotedFacts = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> promotedStates = new LinkedHashMap<>();

    Takeback(String load, Standing standing) {
        this.load = load;
        this.standing = standing;
    }

    void add(Touched.Entity entity) {
        for (var piece : entity.history().pieces()) {
            if (!entity.history().own() && !standing.names(piece.now())) {
                continue;
            }
            var now = LoadWrites.said(piece.now());
            var patch = patch(LoadWrites.said(piece.before()), LoadWrites.said(piece.after()), now);
            var before = patch.size();
            var others = standing.of(entity, piece.now());
            patch.keySet().removeAll(others.properties());
            var heir = others.latest();
            if (heir != null && patch.size() < before && piece.now() != null) {
                promote(entity, piece.now(), heir);
            }
            if (piece.before() == null && now != null && nothingLeft(piece, patch, now, others)) {
                gone.computeIfAbsent(new Gone(entity.label(), piece.period()), _ -> new ArrayList<>())
                        .add(entity.id());
            } else if (!patch.isEmpty()) {
                var source = piece.before() == null && heir != null ? heir : source(piece.before());
                sayings.computeIfAbsent(new Key(entity.label(), source), _ -> new ArrayList<>())
                        .add(new Saying(entity.id(), piece.period(), patch, false));
            }
        }
    }

    /** What others said only about what the load said, such as that a list has it no longer, is nothing without it. */
    private boolean nothingLeft(
            History.Piece piece,
            Map<String, @Nullable Object> patch,
            Map<String, @Nullable Object> now,
            Standing.Others others) {
        var said = LoadWrites.said(piece.after());
        var alone =
                others.properties().isEmpty() && said != null && said.keySet().containsAll(now.keySet());
        return patch.keySet().containsAll(now.keySet()) || (alone && !patch.isEmpty());
    }

    private void promote(Touched.Entity entity, Version now, String heir) {
        standing.inherit(heir, entity.history().first());
        promotedStates
                .computeIfAbsent(entity.label(), _ -> new ArrayList<>())
                .add(Map.of("id", entity.id(), "validFrom", now.period().from(), "source", heir));
    }

    /** The properties the load changed and nobody since, as they were before. */
    private static Map<String, @Nullable Object> patch(
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after,
            @Nullable Map<String, @Nullable Object> now) {
        var patch = new HashMap<String, @Nullable Object>();
        var names = new HashSet<String>(before == null ? List.of() : before.keySet());
        names.addAll(after == null ? List.of() : after.keySet());
        for (var name : names) {
            var was = value(before, name);
            var said = value(after, name);
            if (!Objects.equals(was, said) && Objects.equals(said, value(now, name))) {
                patch.put(name, was);
            }
        }
        return patch;
    }

    private static @Nullable Object value(@Nullable Map<String, @Nullable Object> said, String name) {
        return said == null ? null : said.get(name);
    }

    private String source(@Nullable Version version) {
        return version != null && version.properties().get("source") instanceof String source ? source : load;
    }

    void add(Touched.Statement fact) {
        for (var piece : fact.history().pieces()) {
            if (!fact.history().own() && !standing.names(piece.now())) {
                continue;
            }
            var before = LoadWrites.said(piece.before());
            var after = LoadWrites.said(piece.after());
            if (Objects.equals(before, after) || !Objects.equals(after, LoadWrites.said(piece.now()))) {
                continue;
            }
            var ends = new Ends(fact.type(), fact.fromLabel(), fact.toLabel());
            var heir = standing.of(fact, piece.now()).latest();
            if (heir == null) {
                facts.computeIfAbsent(ends, _ -> new ArrayList<>()).add(restored(fact, piece, before));
            } else if (piece.now() != null) {
                promote(ends, fact, piece.now(), heir);
            }
        }
    }

    /** Another load states it as well, and stands for it now. */
    private void promote(Ends ends, Touched.Statement fact, Version now, String heir) {
        standing.inherit(heir, fact.history().first());
        promotedFacts
                .computeIfAbsent(ends, _ -> new ArrayList<>())
                .add(Map.of(
                        "from", fact.from(),
                        "to", fact.to(),
                        "by", fact.by(),
                        "validFrom", now.period().from(),
                        "source", heir));
    }

    private Fact restored(Touched.Statement fact, History.Piece piece, @Nullable Map<String, @Nullable Object> before) {
        var properties = new HashMap<String, Object>();
        if (before != null) {
            before.forEach((name, value) -> properties.put(name, Objects.requireNonNull(value)));
        }
        var version = piece.before();
        var seen = version != null && version.properties().get("observedAt") instanceof Long moment ? moment : null;
        return new Fact(
                fact.from(), fact.to(), piece.period(), before != null, fact.by(), source(version), seen, properties);
    }

    Written write(Recording recording) {
        promote(recording);
        var written = Written.NOTHING;
        for (var each : facts.entrySet()) {
            var ends = each.getKey();
            written = written.plus(recording.facts(ends.type(), ends.from(), ends.to(), each.getValue()));
        }
        for (var each : sayings.entrySet()) {
            written = written.plus(
                    recording.say(each.getKey().label(), each.getKey().source(), each.getValue()));
        }
        for (var each : gone.entrySet()) {
            var key = each.getKey();
            var ids = unbound(recording, key.label(), each.getValue());
            written = written.plus(recording.remove(key.label(), key.period(), load, ids));
        }
        return written;
    }

    private void promote(Recording recording) {
        promotedFacts.forEach((ends, rows) -> {
            var names = Map.of("TYPE", ends.type(), "FROM", ends.from(), "TO", ends.to());
            note(recording, CypherFiles.with("commands/promote_facts", names), rows);
        });
        promotedStates.forEach((label, rows) ->
                note(recording, CypherFiles.with("commands/promote_states", Map.of("LABEL", label)), rows));
        note(recording, CypherFiles.read("commands/inherit"), standing.inherited());
    }

    private void note(Recording recording, String statement, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            recording.read(statement, Map.of("rows", rows, "load", load, "inf", Times.END));
        }
    }

    /** What somebody else's facts still hang on stays. */
    private static List<String> unbound(Recording recording, String label, List<String> ids) {
        var statement = CypherFiles.with("commands/bound", Map.of("LABEL", label));
        var bound = recording.read(statement, Map.of("ids", ids, "inf", Times.END)).stream()
                .map(row -> String.valueOf(row.get("id")))
                .collect(Collectors.toSet());
        return ids.stream().filter(id -> !bound.contains(id)).toList();
    }
}
