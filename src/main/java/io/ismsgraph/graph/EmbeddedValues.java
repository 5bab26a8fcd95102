package io.ismsgraph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Result;
import org.springframework.util.ObjectUtils;

/** What the database in this process answers, as the driver would hand it out: a list that a property holds comes as an array. Bytes stay. */
final class EmbeddedValues {

    private EmbeddedValues() {}

    /** The columns of the only row. */
    static List<@Nullable Object> columns(Result result) {
        var row = result.next();
        var columns = new ArrayList<@Nullable Object>(row.size());
        result.columns().forEach(column -> columns.add(listed(row.get(column))));
        return columns;
    }

    /** All rows. */
    static List<Map<String, @Nullable Object>> rows(Result result) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        while (result.hasNext()) {
            var row = result.next();
            row.replaceAll((_, value) -> listed(value));
            rows.add(row);
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object listed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            ((List<@Nullable Object>) list).replaceAll(EmbeddedValues::listed);
        } else if (value instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).replaceAll((_, one) -> listed(one));
        }
        return ObjectUtils.isArray(value) && !(value instanceof byte[])
                ? Arrays.asList(ObjectUtils.toObjectArray(value))
                : value;
    }
}
