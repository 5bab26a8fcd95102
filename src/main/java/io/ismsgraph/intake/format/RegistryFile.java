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
import java.util.stream.Collectors;

/** One filled-in form. */
final class RegistryFile implements Document {

    private final CsvFile csv;
    private final RegistryForm form;
    private final Header header;

    RegistryFile(Spool file, Options options) {
        this.csv = new CsvFile(file, RegistryFile::named);
        this.form = Arrays.stream(RegistryForm.values())
                .filter(each -> each.fits(csv.columns()))
                .findFirst()
                .orElseThrow(() -> unknown(file));
        var inName = Fields.dayInName(file.name());
        var observed = inName == null ? System.currentTimeMillis() : inName;
        this.header = Header.of("registry", form.name().toLowerCase(Locale.ROOT), observed, false, options);
    }

    private static String named(String column) {
        return RegistryForm.KOREAN.getOrDefault(column, column.toLowerCase(Locale.ROOT));
    }

    private static UnreadableFile unknown(Spool file) {
        var forms = Arrays.stream(RegistryForm.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT) + " (" + each.columns() + ")")
                .collect(Collectors.joining("; "));
        return new UnreadableFile(
                file.name(), 1, "these columns are of no form of the registry. The forms need: " + forms);
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public List<Ending> endings() {
        return form.endings();
    }

    @Override
    public Framing framing() {
        return Framing.lines(csv.head() + "\n", csv.charset(), "csv");
    }

    @Override
    public void read(Rows rows) {
        csv.read(row -> rows.row(row.row(), says -> {
            row.checkWidth();
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
