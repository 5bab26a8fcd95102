package io.ismsgraph.intake.command;

import io.ismsgraph.graph.Written;
import io.ismsgraph.intake.Report;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** What a load did, in words. */
final class Summary {

    private Summary() {}

    static void print(Report report, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %s, %s of %s as of %s, %,d rows read, %,d rejected%n",
                report.file(),
                report.format(),
                report.snapshot() ? "snapshot" : "delta",
                report.scope(),
                report.observedAt(),
                report.rowsRead(),
                report.rowsRejected());
        print(report.nodes(), out);
        print(report.facts(), out);
        if (report.rejects() != null) {
            out.println("  rejected rows, to be mended and fed again under this name: " + report.rejects());
            out.println("  reasons: " + report.reasons());
        }
        if (report.unknown() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  nothing was ended that the snapshot does not list, for %,d rows do not tell what they are"
                            + " about%n",
                    report.unknown());
        }
        out.println("  " + report.id());
    }

    private static void print(Map<String, Written> counts, PrintWriter out) {
        counts.forEach((name, count) -> out.printf(
                Locale.ROOT,
                "  %-20s %,9d created %,9d changed %,9d unchanged%s%n",
                name,
                count.created(),
                count.changed(),
                count.unchanged(),
                count.leftOut() == 0 ? "" : ", %,d left out: an end is not known".formatted(count.leftOut())));
    }
}
