package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Row;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/** A comma-separated file (RFC 4180) with column names in its first line. */
public final class CsvFile {

    private final Spool file;
    private final Charset charset;
    private final String head;
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * Reads the column names.
     *
     * @param naming what each name in the file means
     * @throws UnreadableFile if there are none, or one stands there twice
     */
    public CsvFile(Spool file, UnaryOperator<String> naming) {
        this.file = file;
        this.charset = TextFile.charset(file);
        try (var text = TextFile.open(file, charset)) {
            var line = record(text);
            if (line == null) {
                throw new UnreadableFile(file.name() + ": the file is empty.");
            }
            this.head = line;
            for (var column : values(line)) {
                if (columns.put(naming.apply(column.strip()), columns.size()) != null) {
                    throw new UnreadableFile(file.name(), 1, "the column " + column + " stands there twice.");
                }
            }
        }
    }

    /** In what it is written. */
    public Charset charset() {
        return charset;
    }

    /** The line of column names as it stands there. */
    public String head() {
        return head;
    }

    /** Whether there is such a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The columns. */
    public java.util.Set<String> columns() {
        return columns.keySet();
    }

    /** Reads all rows; empty lines are none. */
    public void read(Consumer<CsvRow> rows) {
        try (var text = TextFile.open(file, charset)) {
            record(text);
            var first = text.line() + 1;
            for (var line = record(text); line != null; line = record(text)) {
                if (!line.isBlank()) {
                    rows.accept(new CsvRow(new Row(first, line), values(line), columns));
                }
                first = text.line() + 1;
            }
        }
    }

    /** A record's text, over several lines where a quoted field goes over several. */
    private static @Nullable String record(TextFile text) {
        var line = text.readLine();
        if (line == null || !endsInQuotes(line)) {
            return line;
        }
        var first = text.line();
        var record = new StringBuilder(line);
        while (endsInQuotes(record)) {
            var more = text.readLine();
            if (more == null || record.length() + more.length() > Leash.LENGTH) {
                throw new UnreadableFile(text.name(), first, "a quote that opens there is not closed.");
            }
            record.append('\n').append(more);
        }
        return record.toString();
    }

    private static boolean endsInQuotes(CharSequence text) {
        var inQuotes = false;
        var fieldBegins = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' && (inQuotes || fieldBegins)) {
                inQuotes = !inQuotes;
                // A doubled quote inside closes and opens again.
                fieldBegins = !inQuotes;
            } else {
                fieldBegins = c == ',' || (fieldBegins && c == ' ');
            }
        }
        return inQuotes;
    }

    private List<String> values(String line) {
        try (var parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            return records.isEmpty() ? List.of("") : records.getFirst().toList();
        } catch (IOException | IllegalStateException malformed) {
            return List.of(line);
        }
    }
}
