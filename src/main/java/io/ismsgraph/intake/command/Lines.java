package io.ismsgraph.intake.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer line by line while it comes about. */
final class Lines {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final HttpServletResponse response;

    Lines(HttpServletResponse response) {
        this.response = response;
        response.setContentType("application/x-ndjson");
    }

    void add(Line line) {
        try {
            OutputStream out = response.getOutputStream();
            out.write(MAPPER.writeValueAsBytes(line));
            out.write('\n');
            if (line.progress() != null) {
                out.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Says why nothing was done; with a status, if nothing was said yet. */
    void fail(int status, String sentence) {
        if (!response.isCommitted()) {
            response.setStatus(status);
        }
        add(Line.error(sentence));
    }
}
