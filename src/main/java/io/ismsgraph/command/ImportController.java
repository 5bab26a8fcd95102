package io.ismsgraph.command;

import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnreadableFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a file in the request's body, whatever its size: it is kept on disk, read through once, then written. The answer is
 * a JSON line for each step, {@code {"done", "total"}}, and at the end the report; a file that is refused as a whole is
 * answered with 422 and a sentence.
 */
@RestController
@ConditionalOnWebApplication
class ImportController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Loader loader;

    ImportController(Loader loader) {
        this.loader = loader;
    }

    @PostMapping("/import/{format}")
    void load(
            @PathVariable String format,
            @RequestParam String name,
            @RequestParam Map<String, String> said,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (var file = Spool.of(name, request.getInputStream())) {
            var report = loader.load(
                    Formats.named(format), file, options(said), (_, done, total) -> tell(response, done, total));
            line(response, report);
        } catch (UnreadableFile refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            line(response, Map.of("error", String.valueOf(refused.getMessage())));
        }
    }

    private static Options options(Map<String, String> said) {
        return new Options(
                moment(said.get("observed")),
                said.get("scope"),
                said.containsKey("snapshot") ? Boolean.valueOf(said.get("snapshot")) : null,
                said.get("organisation"),
                said.get("system"),
                said.get("language"));
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException malformed) {
            throw new UnreadableFile("observed is " + text + ": give a moment such as 2026-06-30T00:00:00Z.");
        }
    }

    private static void tell(HttpServletResponse response, long done, long total) {
        try {
            line(response, Map.of("done", done, "total", total));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void line(HttpServletResponse response, Object value) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(value));
        response.getOutputStream().write('\n');
        response.flushBuffer();
    }
}
