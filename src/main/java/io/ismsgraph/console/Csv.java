package io.ismsgraph.console;

import io.ismsgraph.answer.CsvCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows as CSV (RFC 4180): lists and what has parts are JSON in their cell. */
final class Csv implements Rows {

    private final CSVPrinter printer;

    Csv(Appendable out) throws IOException {
        this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
    }

    static String of(List<String> columns, List<? extends List<?>> typedRows) {
        try {
            var text = new StringBuilder();
            var csv = new Csv(text);
            csv.header(columns);
            for (var row : typedRows) {
                csv.row(row);
            }
            return text.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void begin(String run, Source source, List<String> columns) throws IOException {
        header(columns);
    }

    @Override
    public void end(Outcome outcome) {}

    private void header(List<String> columns) throws IOException {
        printer.printRecord(columns.stream().map(CsvCell::of).toList());
    }

    @Override
    public void row(List<?> typed) throws IOException {
        var cells = new ArrayList<@Nullable Object>();
        typed.forEach(value -> cells.add(cell(Plain.of(value))));
        printer.printRecord(cells);
    }

    private static @Nullable Object cell(@Nullable Object plain) {
        return switch (plain) {
            case List<?> list -> JsonMapper.shared().writeValueAsString(list);
            case Map<?, ?> map -> JsonMapper.shared().writeValueAsString(map);
            case null, default -> CsvCell.of(plain);
        };
    }
}
