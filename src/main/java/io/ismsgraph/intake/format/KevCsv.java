package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rejected;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.read.CsvFile;
import io.ismsgraph.intake.read.CsvRow;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue as CSV. */
final class KevCsv implements Document {

    private final CsvFile csv;
    private final Header header;

    KevCsv(Spool file, Options options) {
        this.csv = new CsvFile(file).requiring("cveID", "vendorProject", "product", "dateAdded");
        this.header = Dating.of(file, options).or(newest()).header(Kev.SOURCE, "catalogue", true);
    }

    private @Nullable Long newest() {
        var newest = new long[] {Times.BEGINNING};
        csv.read(row -> {
            try {
                var added = Fields.date("dateAdded", row.get("dateAdded"));
                newest[0] = added == null ? newest[0] : Math.max(newest[0], Times.startOf(added));
            } catch (Rejected malformed) {
                // Rejected later, with its row.
            }
        });
        return newest[0] == Times.BEGINNING ? null : newest[0];
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public void read(Rows rows) {
        csv.read(row -> rows.row(row.row(), says -> {
            Kev.key(new Entry(row), says);
            row.checkWidth();
            Kev.say(new Entry(row), says);
        }));
    }

    @Override
    public boolean endsInRow() {
        return csv.endsInLine();
    }

    @Override
    public List<Ending> endings() {
        return Kev.endings();
    }

    @Override
    public Framing framing() {
        return Framing.lines(csv.head() + "\n", csv.charset(), "csv");
    }

    private record Entry(CsvRow row) implements Kev.Entry {

        @Override
        public @Nullable String get(String field) {
            return row.get(field);
        }

        @Override
        public List<String> cwes() {
            var written = row.get("cwes");
            return written == null
                    ? List.of()
                    : Arrays.stream(written.split(",")).map(String::strip).toList();
        }
    }
}
