package io.ismsgraph.api.web;

import io.ismsgraph.answer.CsvCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer's one list as CSV (RFC 4180), written row by row. */
final class CsvAnswer {

    /** Where to go on, if there is more. */
    static final String NEXT = "Next-Cursor";

    private CsvAnswer() {}

    static ServerResponse of(Table table) {
        var response = ServerResponse.ok()
                .contentType(AnswerType.CSV.withCharset())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(table.name() + ".csv")
                                .build()
                                .toString());
        if (table.next() != null) {
            response.header(NEXT, table.next());
        }
        return response.build((_, servlet) -> {
            try (var writer =
                    new BufferedWriter(new OutputStreamWriter(servlet.getOutputStream(), StandardCharsets.UTF_8))) {
                write(table, writer);
            }
            return null;
        });
    }

    private static void write(Table table, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(table.header());
        for (var row : table.rows()) {
            var cells = new ArrayList<@Nullable Object>();
            row.forEach(cell -> cells.add(CsvCell.of(cell)));
            printer.printRecord(cells);
        }
    }
}
