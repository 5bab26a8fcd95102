package io.ismsgraph.intake;

import io.ismsgraph.storage.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one load that were not taken, verbatim in a file of the same format, and beside it the reasons. The file is
 * named by the load's id after the name it came from; fed again under that name, what was mended in it adds to the load and ends nothing.
 */
final class Rejects implements AutoCloseable {

    private static final CSVFormat REASONS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader("file", "line", "field", "value", "reason", "right would be")
            .get();

    private static final Pattern LOAD = Pattern.compile("\\.?import-[0-9a-f]{24}");
    private static final int NAME = 60;

    private final Path folder;
    private final String load;
    private final String file;
    private final Framing framing;
    private @Nullable Writer rows;
    private @Nullable CSVPrinter reasons;
    private long lastLine = -1;
    private String lastRow = "";
    private long count;

    Rejects(Path folder, String load, String file, Framing framing) {
        this.folder = folder;
        this.load = load;
        this.file = file;
        this.framing = framing;
    }

    /** One row may be rejected for several reasons; it is kept once. */
    void add(Rejection rejection) {
        try {
            var row = rejection.row();
            if (row.line() != lastLine || !row.text().equals(lastRow)) {
                rows().write(count == 0 ? "" : framing.between());
                rows().write(row.text());
                count++;
            }
            lastLine = row.line();
            lastRow = row.text();
            var reason = rejection.reason();
            reasons().printRecord(file, row.line(), reason.field(), reason.value(), reason.reason(), reason.remedy());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long count() {
        return count;
    }

    /** Puts both files in their places, or takes away those of an earlier try if nothing was rejected. */
    void finish() {
        try {
            if (rows == null || reasons == null) {
                Files.deleteIfExists(rowsFile());
                Files.deleteIfExists(reasonsFile());
                return;
            }
            rows.write(framing.tail());
            rows.close();
            reasons.close();
            Files.move(unfinished(rowsFile()), rowsFile(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished(reasonsFile()), reasonsFile(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was not finished is of no use: the load stopped midway. */
    @Override
    public void close() {
        try {
            if (rows != null) {
                rows.close();
            }
            if (reasons != null) {
                reasons.close();
            }
            Files.deleteIfExists(unfinished(rowsFile()));
            Files.deleteIfExists(unfinished(reasonsFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By the name a file came under its format may tell what it holds. */
    Path rowsFile() {
        var name = LOAD.matcher(file).replaceAll("").replaceAll("[^\\p{L}\\p{N}._-]", "_");
        var stem = name.replaceFirst("\\.[A-Za-z]{1,5}$", "");
        return folder.resolve(
                stem.substring(0, Math.min(stem.length(), NAME)) + "." + load + "." + framing.extension());
    }

    Path reasonsFile() {
        return folder.resolve(load + ".reasons.csv");
    }

    private Writer rows() throws IOException {
        if (rows == null) {
            PrivateFiles.createFolder(folder);
            rows = writer(rowsFile(), framing.charset());
            rows.write(framing.head());
        }
        return rows;
    }

    private CSVPrinter reasons() throws IOException {
        if (reasons == null) {
            reasons = REASONS.print(writer(reasonsFile(), StandardCharsets.UTF_8));
        }
        return reasons;
    }

    private static Writer writer(Path file, Charset charset) throws IOException {
        PrivateFiles.createFile(unfinished(file));
        return Files.newBufferedWriter(unfinished(file), charset);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".unfinished");
    }
}
