package io.ismsgraph.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result as the schema has it: each form of its rows is made when it is asked for, since all of them are much. */
record Shown(Stored stored) {

    public String run() {
        return stored.head().run();
    }

    public String by() {
        return stored.head().by();
    }

    public Instant at() {
        return stored.head().at();
    }

    public String purpose() {
        return stored.head().purpose();
    }

    public String statement() {
        return stored.head().statement();
    }

    public Map<String, @Nullable Object> parameters() {
        return stored.head().parameters();
    }

    public Source source() {
        return stored.head().source();
    }

    public List<String> columns() {
        return stored.head().columns();
    }

    public List<List<@Nullable Object>> rows() {
        return stored.rows().stream().map(Shown::plain).toList();
    }

    private static List<@Nullable Object> plain(List<?> row) {
        var plain = new ArrayList<@Nullable Object>();
        row.forEach(value -> plain.add(Plain.of(value)));
        return plain;
    }

    public List<List<Object>> typed() {
        return stored.rows();
    }

    public Map<String, List<?>> graph() {
        return Graph.of(stored.rows());
    }

    public String csv() {
        return Csv.of(columns(), stored.rows());
    }

    public long count() {
        return stored.outcome().rows();
    }

    public @Nullable String truncated() {
        return stored.outcome().truncated();
    }

    public String digest() {
        return stored.outcome().digest();
    }

    public long millis() {
        return stored.outcome().millis();
    }
}
