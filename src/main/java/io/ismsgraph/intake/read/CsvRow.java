package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table with a line of column names.
 *
 * @param row as it stands in the file
 * @param values in order
 * @param columns places by name
 */
public record CsvRow(Row row, List<String> values, Map<String, Integer> columns) {

    /** The value, or null if the column is empty or missing. */
    public @Nullable String get(String column) {
        var place = columns.get(column);
        var value =
                place == null || place >= values.size() ? "" : values.get(place).strip();
        return value.isEmpty() ? null : value;
    }

    /**
     * The value.
     *
     * @throws Rejected if it is empty
     */
    public String require(String column, String example) {
        var value = get(column);
        if (value == null) {
            throw new Rejected(column, null, "Nothing stands there.", example);
        }
        return value;
    }

    /** Refuses a row with more or fewer fields than there are columns. */
    public void checkWidth() {
        if (values.size() != columns.size()) {
            throw new Rejected(
                    "row",
                    row.text(),
                    "It has " + values.size() + " fields, not " + columns.size() + ".",
                    "a field for each column, in quotes if there is a comma in it");
        }
    }
}
