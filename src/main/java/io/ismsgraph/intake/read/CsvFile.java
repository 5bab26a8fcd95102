package io.ismsgraph.intake.read;

import io.ismsgraph.intake.Row;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Integer> columns;

    /**
     * Reads the column names.
     *
     * @throws UnreadableFile if there are none, or one stands there twice
     */
    public CsvFile(Spool file) {
        this(file, TextFile.charset(file));
    }

    private CsvFile(Spool file, Charset charset) {
        this.file = file;
        this.charset = charset;
        try (var text = TextFile.open(file, charset)) {
            var line = record(text);
            if (line == null) {
                throw new UnreadableFile(
                        file.name(), 1, "the file is empty. Right would be a line of column names and rows under it.");
            }
            this.head = line;
        }
        this.columns = columns(values(head));
    }

    private CsvFile(CsvFile other, UnaryOperator<String> naming) {
        this.file = other.file;
        this.charset = other.charset;
        this.head = other.head;
        this.columns =
                columns(values(head).stream().map(String::strip).map(naming).toList());
    }

    private Map<String, Integer> columns(List<String> names) {
        var places = new LinkedHashMap<String, Integer>();
        for (var name : names) {
            if (places.put(name.strip(), places.size()) != null) {
                throw new UnreadableFile(
                        file.name(), 1, "the column " + name.strip() + " stands there twice; leave one of them out.");
            }
        }
        return places;
    }

    /** The same file, its columns by other names. */
    public CsvFile named(UnaryOperator<String> naming) {
        return new CsvFile(this, naming);
    }

    /**
     * Refuses the file if one of these columns is missing.
     *
     * @throws UnreadableFile naming the missing ones
     */
    public CsvFile requiring(String... needed) {
        var missing = Arrays.stream(needed)
                .filter(column -> !columns.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFile(
                    file.name(),
                    1,
                    "the column " + String.join(", ", missing) + " is missing. The first line names the columns, and "
                            + String.join(", ", needed) + " are needed.");
        }
        return this;
    }

    /** In what it is written. */
    public Charset charset() {
        return charset;
    }

    /** The line of column names as it stands there. */
    public String head() {
        return head;
    }

    /** The columns. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** Whether it ends in the middle of a line. */
    public boolean endsInLine() {
        return TextFile.endsInLine(file);
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
        var quotes = new Quotes();
        if (line == null || !quotes.openAfter(line)) {
            return line;
        }
        var first = text.line();
        var record = new StringBuilder(line);
        for (var open = true; open; ) {
            var more = text.readLine();
            if (more == null || record.length() + more.length() > Leash.LENGTH) {
                throw new UnreadableFile(
                        text.name(),
                        first,
                        "a quote that opens there is not closed. Close it, or double it where it is meant itself.");
            }
            record.append('\n').append(more);
            open = quotes.openAfter(more);
        }
        return record.toString();
    }

    /** Where a record stands between quotes, kept from line to line so that none is read twice. */
    private static final class Quotes {

        private boolean open;

        boolean openAfter(String line) {
            var fieldBegins = !open;
            for (var i = 0; i < line.length(); i++) {
                var c = line.charAt(i);
                if (c == '"' && (open || fieldBegins)) {
                    open = !open;
                    // A doubled quote inside closes and opens again.
                    fieldBegins = !open;
                } else {
                    fieldBegins = c == ',' || (fieldBegins && c == ' ');
                }
            }
            return open;
        }
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
