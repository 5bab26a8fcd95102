package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Import nodes: which files were loaded, and where each stands among the others. */
final class Register {

    private final Recorder recorder;

    Register(Recorder recorder) {
        this.recorder = recorder;
    }

    /** A load that was begun, perhaps not for the first time. */
    record Begun(Load load, boolean hasOthers, boolean wasDone, long writtenBefore) {}

    /** An earlier load. */
    record Earlier(long observedAt, String scope) {}

    /** The load with this id, if there is one. */
    @Nullable
    Earlier find(String id) {
        return earlier(recorder.read(CypherFiles.read("intake/import"), Map.of("id", id)));
    }

    /** The latest load of these bytes as this format, if there is one. */
    @Nullable
    Earlier find(String format, String sha256) {
        var parameters = Map.of("format", format, "sha256", sha256);
        return earlier(recorder.read(CypherFiles.read("intake/same_file"), parameters));
    }

    private static @Nullable Earlier earlier(List<Map<String, @Nullable Object>> rows) {
        var row = rows.isEmpty() ? Map.<String, @Nullable Object>of() : rows.getFirst();
        return row.get("observedAt") instanceof Long observed
                ? new Earlier(observed, String.valueOf(row.get("scope")))
                : null;
    }

    Begun begin(String format, Spool file, Document document) {
        var header = document.header();
        var observed = Instant.ofEpochMilli(header.observedAt()).toString();
        var id = EntityId.load(format, file.sha256(), observed);
        return recorder.record(recording -> {
            var known = first(recording, "intake/import", Map.of("id", id));
            var done = known != null && "DONE".equals(known.get("status"));
            if (!done) {
                create(recording, id, format, file, header);
            }
            var written = known != null && done && known.get("written") instanceof Long count ? count : 0L;
            return begun(recording, id, document, done, written);
        });
    }

    private static void create(Recording recording, String id, String format, Spool file, Header header) {
        var source = EntityId.source(header.source());
        var named = Map.<String, @Nullable Object>of("name", header.source());
        recording.describe("Source", Period.ALWAYS, id, List.of(new Description(source, named)));
        var said = new HashMap<String, @Nullable Object>();
        said.put("format", format);
        said.put("file", file.name());
        said.put("sha256", file.sha256());
        said.put("observedAt", header.observedAt());
        said.put("scope", header.scope());
        said.put("snapshot", header.snapshot());
        said.put("status", "RUNNING");
        said.put("startedAt", recording.at());
        recording.describe("Import", Period.ALWAYS, id, List.of(new Description(id, said)));
        recording.facts(
                "CAME_FROM", "Import", "Source", List.of(Fact.holds(id, source, Period.ALWAYS, header.source(), id)));
    }

    private static Begun begun(Recording recording, String id, Document document, boolean done, long written) {
        var header = document.header();
        var parameters = Map.of(
                "id", id,
                "source", EntityId.source(header.source()),
                "scope", header.scope(),
                "observed", header.observedAt());
        var row = first(recording, "intake/neighbours", parameters);
        var times = row == null ? LoadTimes.alone(header.observedAt()) : times(header, row);
        var others = row != null && row.get("others") instanceof Long count && count > 0;
        var subjects = new HashMap<String, LoadTimes>();
        if (document.bySubject()) {
            recording
                    .read(CypherFiles.read("intake/subjects"), parameters)
                    .forEach(each -> subjects.put(String.valueOf(each.get("subject")), times(header, each)));
        }
        return new Begun(new Load(id, header, times, subjects, document.bySubject()), others, done, written);
    }

    private static LoadTimes times(Header header, Map<String, @Nullable Object> row) {
        return new LoadTimes(
                header.observedAt(),
                row.get("previous") instanceof Long previous ? previous : Times.BEGINNING,
                row.get("next") instanceof Long next ? next : Times.END);
    }

    void finish(Begun begun, long read, long rejected, long written, Collection<String> subjects) {
        if (begun.wasDone() && written == 0) {
            return;
        }
        var id = begun.load().id();
        recorder.record(recording -> {
            var said = new HashMap<String, @Nullable Object>();
            said.put("status", "DONE");
            said.put("finishedAt", recording.at());
            said.put("rowsRead", read);
            said.put("rowsRejected", rejected);
            said.put("written", begun.writtenBefore() + written);
            if (begun.load().bySubject()) {
                said.put("subjects", List.copyOf(subjects));
            }
            return recording.describe("Import", Period.ALWAYS, id, List.of(new Description(id, said)));
        });
    }

    private static @Nullable Map<String, @Nullable Object> first(
            Recording recording, String file, Map<String, ?> parameters) {
        var rows = recording.read(CypherFiles.read(file), parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
