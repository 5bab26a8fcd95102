package io.ismsgraph.command;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** Tells a report in words. */
final class Summary {

    private Summary() {}

    static void print(JsonNode report, PrintStream out) {
        out.printf(
                "%s: %d rows of %s, as of %s, from %s%n",
                report.get("file").asString(),
                report.get("rowsRead").asLong(),
                report.get("format").asString(),
                report.get("observedAt").asString(),
                report.get("source").asString());
        counts(report.get("nodes"), out);
        counts(report.get("facts"), out);
        if (report.get("rowsRejected").asLong() > 0) {
            out.printf(
                    "  %d rows rejected: %s says why; mend %s and import it again%n",
                    report.get("rowsRejected").asLong(),
                    report.get("reasons").asString(),
                    report.get("rejects").asString());
        }
        out.printf("  load %s%n", report.get("id").asString());
    }

    private static void counts(JsonNode counts, PrintStream out) {
        for (var entry : counts.properties()) {
            var written = entry.getValue();
            out.printf(
                    "  %-20s %,9d created %,9d changed %,9d unchanged%n",
                    entry.getKey(),
                    written.get("created").asLong(),
                    written.get("changed").asLong(),
                    written.get("unchanged").asLong());
        }
    }
}
