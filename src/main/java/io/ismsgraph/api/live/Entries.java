package io.ismsgraph.api.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the entries of an answer: those that came, went and changed.
 *
 * @param type how the schema calls a difference
 * @param fields what is selected of one, by the keys of the answer
 * @param rows finds the entries in an answer, each by what it is known by
 */
record Entries(String type, Map<String, String> fields, Rows rows) implements Part {

    @Override
    public List<Map<String, @Nullable Object>> told(
            @Nullable Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        var were = before == null ? Map.<String, Map<?, ?>>of() : rows.of(before);
        var are = rows.of(after);
        var differences = new ArrayList<Map<String, @Nullable Object>>();
        were.forEach((key, row) -> {
            if (!are.containsKey(key)) {
                differences.add(difference("REMOVED", key, row));
            }
        });
        are.forEach((key, row) -> {
            var was = were.get(key);
            if (was == null) {
                differences.add(difference("ADDED", key, row));
            } else if (!Objects.equals(was, row)) {
                differences.add(difference("CHANGED", key, row));
            }
        });
        return differences;
    }

    @Override
    public boolean isNews(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        return !rows.of(before).equals(rows.of(after));
    }

    private Map<String, @Nullable Object> difference(String kind, String key, Map<?, ?> row) {
        var difference = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, field) -> difference.put(
                name,
                switch (field) {
                    case "kind" -> kind;
                    case "key" -> key;
                    case "__typename" -> type;
                    default -> row.get(name);
                }));
        return difference;
    }
}
