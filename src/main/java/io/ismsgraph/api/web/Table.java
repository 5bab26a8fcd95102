package io.ismsgraph.api.web;

import io.ismsgraph.answer.Columns;
import io.ismsgraph.answer.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One list of an answer as rows and columns: what lies in an object is a column of its own, under the names that lead there.
 *
 * @param name of the list
 * @param header the columns' names
 * @param rows a value for each column
 * @param next the cursor to go on after, if there is more and it was asked where the page ends
 */
record Table(
        String name,
        List<String> header,
        List<List<@Nullable Object>> rows,
        @Nullable String next) {

    private static final String PAGE = "pageInfo";

    /**
     * The one list that an answer holds; nothing if it holds none, several, or lists within the list.
     *
     * @param shape of the answer's one root; nothing if there are several
     */
    static Optional<Table> of(Map<String, ?> data, @Nullable Shape shape) {
        return shape == null || data.size() != 1
                ? Optional.empty()
                : Columns.of(shape).map(columns -> of(data.keySet().iterator().next(), columns, data));
    }

    private static Table of(String name, Columns columns, Map<String, ?> data) {
        var root = data.get(name);
        var entries = root instanceof Map<?, ?> connection
                ? connection.get(columns.entries().orElse(""))
                : root;
        var rows = new ArrayList<List<@Nullable Object>>();
        if (entries instanceof List<?> list) {
            list.forEach(entry -> rows.add(row(entry, columns.paths())));
        }
        var header =
                columns.paths().stream().map(path -> String.join(".", path)).toList();
        return new Table(name, header, rows, next(root));
    }

    private static List<@Nullable Object> row(@Nullable Object entry, List<List<String>> paths) {
        var row = new ArrayList<@Nullable Object>();
        paths.forEach(path -> row.add(cell(entry, path)));
        return row;
    }

    private static @Nullable Object cell(@Nullable Object entry, List<String> path) {
        var value = entry;
        for (var name : path) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
                : value;
    }

    private static @Nullable String next(@Nullable Object root) {
        return root instanceof Map<?, ?> connection
                        && connection.get(PAGE) instanceof Map<?, ?> page
                        && Boolean.TRUE.equals(page.get("hasNextPage"))
                        && page.get("endCursor") instanceof String cursor
                ? cursor
                : null;
    }
}
