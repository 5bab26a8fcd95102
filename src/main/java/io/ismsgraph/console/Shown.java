package io.ismsgraph.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A result as the schema has it: each form of its rows is made when it is asked for, since all of them are much. */
record Shown(Stored stored) {

    public String run() {
        return stored.run();
    }

    public String by() {
        return stored.by();
    }

    public Instant at() {
        return stored.at();
    }

    public String purpose() {
        return stored.purpose();
    }

    public String statement() {
        return stored.statement();
    }

    public Map<String, @Nullable Object> parameters() {
        return stored.parameters();
    }

    public Source source() {
        return stored.source();
    }

    public List<String> columns() {
        return stored.columns();
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
        return Csv.of(stored.columns(), stored.rows());
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
