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
import io.ismsgraph.intake.read.CsvFile;
import io.ismsgraph.intake.read.CsvRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * CVSS and EPSS scores of vulnerabilities, a delta. A vulnerability that only stands here gets its scores and nothing that
 * the KEV catalogue would say.
 *
 * <p>EPSS changes daily and the file carries no date: it is of the day in its name, such as {@code scores-2026-09-01.csv},
 * or of {@code --observed}. One published copy is known by its bytes: it is of 2026-08-22.
 */
public final class Scores implements Format {

    private static final LocalDate COPY = LocalDate.of(2026, 8, 22);
    private static final String COPY_SHA256 = "008bba38fa8c93b9cfa8a9a01794cb402017ab6aa819fa0c55af5766b22fb0d7";

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
            this.csv = new CsvFile(file).requiring("CVE", "CVSS3", "EPSS", "EPSS Percentile");
            var copy = file.sha256().equals(COPY_SHA256) ? Times.startOf(COPY) : null;
            this.header = Dating.of(file, options).orInName().or(copy).header("epss-nvd", "scores", false);
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
        public boolean endsInRow() {
            return csv.endsInLine();
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
        says.state("Vulnerability", id, "scoresAsOf", said);
    }
}
