package io.ismsgraph.intake.format;

import io.ismsgraph.intake.Document;
import io.ismsgraph.intake.Ending;
import io.ismsgraph.intake.Framing;
import io.ismsgraph.intake.Header;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Rows;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.read.CsvFile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One filled-in form. */
final class RegistryFile implements Document {

    private final CsvFile csv;
    private final RegistryForm form;
    private final Header header;

    RegistryFile(Spool file, Options options) {
        var read = new CsvFile(file);
        this.form = form(file, read.columns());
        this.csv = read.named(form::named);
        this.header = Dating.of(file, options)
                .orInName()
                .or(System.currentTimeMillis())
                .header("registry", form.name().toLowerCase(Locale.ROOT), false);
    }

    /** The first form all of whose columns are there, and that knows all the others. */
    private static RegistryForm form(Spool file, Set<String> columns) {
        var fitting = Arrays.stream(RegistryForm.values())
                .filter(each -> each.fits(columns))
                .toList();
        if (fitting.isEmpty()) {
            var forms = Arrays.stream(RegistryForm.values())
                    .map(RegistryForm::needs)
                    .collect(Collectors.joining("; "));
            throw new UnreadableFile(
                    file.name(), 1, "these columns are of no form of the registry. The forms need: " + forms + ".");
        }
        return fitting.stream()
                .filter(each -> each.unknown(columns).isEmpty())
                .findFirst()
                .orElseThrow(() -> unknown(file, fitting.getFirst(), columns));
    }

    private static UnreadableFile unknown(Spool file, RegistryForm form, Set<String> columns) {
        return new UnreadableFile(
                file.name(),
                1,
                "the form of " + form.name().toLowerCase(Locale.ROOT) + " has no column "
                        + String.join(", ", form.unknown(columns)) + ". Its columns are " + form.columns() + ".");
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean endsInRow() {
        return csv.endsInLine();
    }

    @Override
    public List<Ending> endings() {
        return form.endings(csv.columns());
    }

    @Override
    public Framing framing() {
        return Framing.lines(csv.head() + "\n", csv.charset(), "csv");
    }

    @Override
    public void read(Rows rows) {
        csv.read(row -> rows.row(row.row(), says -> {
            switch (form) {
                case ORGANISATIONS -> RegistryRows.organisation(row, says);
                case SYSTEMS -> RegistryRows.system(row, says);
                case TOUCHPOINTS -> RegistryRows.touchpoint(row, says);
                case CERTIFICATES -> RegistryCertificate.say(row, says);
                case OWNERSHIP -> RegistryRows.ownership(row, says);
            }
        }));
    }
}
