package io.ismsgraph.intake.format;

import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.Statements;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.read.CsvFile;
import io.ismsgraph.intake.read.CsvRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * CVSS and EPSS scores of vulnerabilities, a delta. A vulnerability that only stands here gets its scores and nothing that
 * the KEV catalogue would say.
 *
 * <p>EPSS changes daily and the file carries no date: it is of the day in its name, such as {@code scores-2026-09-01.csv}, or
 * of {@code --observed}, else of 2026-08-22, the day of the copy this format was written for.
 */
public final class Scores implements Format {

    private static final LocalDate COPY = LocalDate.of(2026, 8, 22);

    @Override
    public String name() {
        return "scores";
    }

    @Override
    public Document open(Spool file, Options options) {
        return new ScoreFile(file, options);
    }

    private static final class ScoreFile implements Document {

        private final CsvFile csv;
        private final Header header;

        ScoreFile(Spool file, Options options) {
            this.csv = new CsvFile(file, UnaryOperator.identity());
            for (var column : List.of("CVE", "CVSS3", "EPSS", "EPSS Percentile")) {
                if (!csv.has(column)) {
                    throw new UnreadableFile(file.name(), 1, "the column " + column + " is missing.");
                }
            }
            var inName = Fields.dayInName(file.name());
            this.header =
                    Header.of("epss-nvd", "scores", inName == null ? Times.startOf(COPY) : inName, false, options);
        }

        @Override
        public Header header() {
            return header;
        }

        @Override
        public void read(Rows rows) {
            csv.read(row -> rows.row(row.row(), says -> say(row, says)));
        }

        @Override
        public Framing framing() {
            return Framing.lines(csv.head() + "\n", csv.charset(), "csv");
        }
    }

    private static void say(CsvRow row, Statements says) {
        row.checkWidth();
        var cve = Fields.cve("CVE", row.get("CVE"));
        var id = EntityId.vulnerability(cve);
        var said = new HashMap<String, @Nullable Object>();
        said.put("cvss", Fields.number("CVSS3", row.get("CVSS3"), 10));
        said.put("epss", Fields.number("EPSS", row.get("EPSS"), 1));
        said.put("epssPercentile", Fields.number("EPSS Percentile", row.get("EPSS Percentile"), 1));
        said.put("scoresAsOf", LocalDate.ofInstant(Instant.ofEpochMilli(says.observed()), Times.KOREA));
        says.identity("Vulnerability", id, java.util.Map.of("cve", cve));
        says.state("Vulnerability", id, said);
    }
}
