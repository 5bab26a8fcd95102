package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is written together: parts, each a file that takes rows, as one statement. */
final class Together {

    private static final String OPTIONS = "CYPHER 25 replan=skip\n";

    private final List<String> parts = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Entities that are created. */
    void entities(String path, String label, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            add(path, Map.of("LABEL", label), rows);
        }
    }

    /** Something that is done once. */
    void once(String path, Map<String, ?> row) {
        add(path, Map.of(), List.of(row));
    }

    /**
     * Facts that are created and counted.
     *
     * @param kinds what rows have in common
     */
    void facts(String path, Map<String, String> names, List<?> rows, List<?> kinds) {
        if (!rows.isEmpty()) {
            var number = add(path, names, rows);
            parameters.put("kinds" + number, kinds);
            counts.add("written" + number);
        }
    }

    private String add(String path, Map<String, String> names, List<?> rows) {
        var number = "_" + parts.size();
        var all = new HashMap<>(names);
        all.put("N", number);
        parts.add(CypherFiles.with(path, all));
        parameters.put("rows" + number, rows);
        return number;
    }

    /** Writes all of it, and tells how many facts that were. */
    long write(Statements statements) {
        if (parts.isEmpty()) {
            return 0;
        }
        if (counts.isEmpty()) {
            statements.run(text("FINISH"), parameters);
            return 0;
        }
        var sum = "RETURN " + String.join(" + ", counts) + " AS written";
        return (Long)
                Objects.requireNonNull(statements.row(text(sum), parameters).getFirst());
    }

    /** One part is a statement as it is: rows by the thousand are planned as they always were. */
    private String text(String end) {
        return parts.size() == 1
                ? OPTIONS + parts.getFirst()
                : parts.stream()
                        .map(part -> "CALL () {\n" + part + "}\n")
                        .collect(Collectors.joining("", OPTIONS, end));
    }
}
