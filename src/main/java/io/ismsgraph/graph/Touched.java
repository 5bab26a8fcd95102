package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a load touched of the entities of one page, and of the facts that start at them. */
record Touched(
        List<Entity> entities,
        List<Statement> facts,
        @Nullable String last) {

    /** An entity. */
    record Entity(String label, String id, History history) {}

    /** A fact. */
    record Statement(
            String type, String fromLabel, String from, String toLabel, String to, String by, History history) {}

    static Touched of(
            String label, List<Map<String, @Nullable Object>> rows, Set<Long> times, Set<Long> own, int page) {
        var entities = new ArrayList<Entity>();
        var facts = new ArrayList<Statement>();
        for (var row : rows) {
            var id = String.valueOf(row.get("id"));
            var states = list(row, "states");
            if (!states.isEmpty()) {
                entities.add(new Entity(label, id, new History(versions(states), times, own)));
            }
            for (var fact : list(row, "facts")) {
                facts.add(fact(label, id, map(fact), times, own));
            }
        }
        var last = rows.size() < page ? null : String.valueOf(rows.getLast().get("id"));
        return new Touched(entities, facts, last);
    }

    /** All versions that are believed now of anything here. */
    Stream<@Nullable Version> present() {
        return Stream.concat(
                        entities.stream().map(Entity::history), facts.stream().map(Statement::history))
                .flatMap(history -> history.pieces().stream())
                .map(History.Piece::now);
    }

    private static Statement fact(
            String label, String id, Map<String, @Nullable Object> fact, Set<Long> times, Set<Long> own) {
        var toLabel = String.valueOf(fact.get("label"));
        return new Statement(
                String.valueOf(fact.get("type")),
                label,
                id,
                toLabel.substring(0, toLabel.length() - "Ever".length()),
                String.valueOf(fact.get("to")),
                String.valueOf(fact.get("by")),
                new History(versions(list(fact, "versions")), times, own));
    }

    private static List<Version> versions(List<?> stored) {
        return stored.stream()
                .map(properties -> {
                    var said = map(properties);
                    said.remove("id");
                    return Version.of(said);
                })
                .toList();
    }

    private static List<?> list(Map<String, @Nullable Object> row, String column) {
        return (List<?>) Objects.requireNonNull(row.get(column));
    }

    private static Map<String, @Nullable Object> map(Object value) {
        var map = new HashMap<String, @Nullable Object>();
        ((Map<?, ?>) value).forEach((name, each) -> map.put(String.valueOf(name), each));
        return map;
    }
}
