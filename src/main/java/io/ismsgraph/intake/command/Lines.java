package io.ismsgraph.intake.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes an answer line by line while it comes about. */
final class Lines {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

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

    /** How far it is. Whoever asked may have gone away; what he asked for goes on. */
    void progress(Line line) {
        try {
            add(line);
        } catch (UncheckedIOException gone) {
            LOG.debug("Whoever asked does not listen any more.", gone);
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
