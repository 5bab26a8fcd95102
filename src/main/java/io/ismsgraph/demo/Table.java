package io.ismsgraph.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables under {@code demo/}: a line of names, then a line for each row, cells parted by tabs. */
final class Table {

    private Table() {}

    static List<Map<String, String>> read(String name) {
        try (var in = Objects.requireNonNull(Table.class.getResourceAsStream("/demo/" + name + ".tsv"))) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            return lines.stream()
                    .skip(1)
                    .map(cells -> row(lines.getFirst(), cells))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Map<String, String> row(List<String> names, List<String> cells) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.get(i));
        }
        return Map.copyOf(row);
    }

    static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }
}
