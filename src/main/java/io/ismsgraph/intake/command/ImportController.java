package io.ismsgraph.intake.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.intake.Already;
import io.ismsgraph.intake.Format;
import io.ismsgraph.intake.Loader;
import io.ismsgraph.intake.Options;
import io.ismsgraph.intake.Retraction;
import io.ismsgraph.intake.Spool;
import io.ismsgraph.intake.UnknownLoad;
import io.ismsgraph.intake.UnreadableFile;
import io.ismsgraph.intake.format.Formats;
import io.ismsgraph.snapshot.SnapshotFailure;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Loads files that are streamed to the server, shows what loads changed, and takes them back. */
@RestController
@RequestMapping("/import")
class ImportController {

    private final Loader loader;
    private final Retraction retraction;
    private final Recorder recorder;
    private final MeterRegistry meters;

    /** Files of a set come one by one; what one has said the next need not say again. */
    private final Cache<String, Already> sets = Caffeine.newBuilder()
            .maximumSize(2)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    ImportController(Loader loader, Retraction retraction, Recorder recorder, MeterRegistry meters) {
        this.meters = meters;
        this.loader = loader;
        this.retraction = retraction;
        this.recorder = recorder;
    }

    /** Loads the body; it is kept on disk meanwhile, so that its size does not matter. */
    @PostMapping("/{format}")
    void load(@PathVariable String format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var known = Formats.named(format);
        if (known.isEmpty()) {
            new Lines(response).fail(404, "There is no format " + format + "; there are " + Formats.names() + ".");
            return;
        }
        var parameters = words(request);
        var name = parameters.getOrDefault("name", format).replaceAll(".*[/\\\\]", "");
        // Of a file that breaks off nothing is said in lines.
        try (var file = Spool.of(name, request.getInputStream())) {
            load(known.get(), file, parameters, new Lines(response));
        }
    }

    /** From the query alone: asking the request for its parameters would take the body for a form, whatever it is. */
    private static Map<String, String> words(HttpServletRequest request) {
        var words = new HashMap<String, String>();
        var query = request.getQueryString();
        for (var each : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            var parts = each.split("=", 2);
            words.put(parts[0], URLDecoder.decode(parts.length < 2 ? "" : parts[1], StandardCharsets.UTF_8));
        }
        return words;
    }

    private void load(Format format, Spool file, Map<String, String> parameters, Lines lines) {
        answering(lines, () -> {
            var words = new HashMap<>(parameters);
            words.keySet().removeAll(Set.of("name", "set"));
            var options = Options.of(format, words);
            var set = parameters.get("set");
            var already = set == null ? new Already() : sets.get(set, _ -> new Already());
            var report = loader.load(
                    format,
                    file,
                    options,
                    (name, done, total) -> lines.progress(Line.progress(name, done, total)),
                    already);
            count(format, "read", report.rowsRead());
            count(format, "rejected", report.rowsRejected());
            lines.add(Line.of(report));
        });
    }

    private void count(Format format, String what, long rows) {
        meters.counter("ismsgraph.import.rows", "format", format.name(), "rows", what)
                .increment((double) rows);
    }

    /** Shows what a load changed. */
    @GetMapping("/{load}/changes")
    void changes(@PathVariable String load, HttpServletResponse response) {
        var lines = new Lines(response);
        answering(lines, () -> retraction.show(load, change -> lines.add(Line.of(change))));
    }

    /** Takes a load back. */
    @PostMapping("/{load}/retract")
    void retract(@PathVariable String load, HttpServletResponse response) {
        var lines = new Lines(response);
        answering(lines, () -> lines.add(Line.of(retraction.retract(load))));
    }

    /** Makes derived state anew. */
    @PostMapping("/rebuild")
    void rebuild(HttpServletResponse response) {
        var lines = new Lines(response);
        answering(lines, () -> {
            recorder.rebuildDerived();
            lines.add(Line.done());
        });
    }

    static void answering(Lines lines, Runnable work) {
        try {
            work.run();
        } catch (UnreadableFile refusal) {
            lines.fail(HttpStatus.UNPROCESSABLE_CONTENT.value(), String.valueOf(refusal.getMessage()));
        } catch (UnknownLoad unknown) {
            lines.fail(HttpStatus.NOT_FOUND.value(), String.valueOf(unknown.getMessage()));
        } catch (SnapshotFailure failure) {
            lines.fail(HttpStatus.INTERNAL_SERVER_ERROR.value(), String.valueOf(failure.getMessage()));
        } catch (GraphFailure failure) {
            lines.fail(HttpStatus.SERVICE_UNAVAILABLE.value(), String.valueOf(failure.getMessage()));
        }
    }
}
