package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Description;
import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.GraphFailure;
import io.ismsgraph.graph.Period;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.graph.Times;
import io.ismsgraph.identity.EntityId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The Import nodes: which files were loaded, and where each stands among the others. */
final class Register {

    private final Recorder recorder;

    Register(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Where a load stands, which perhaps is not begun for the first time. */
    record Standing(Load load, boolean hasOthers, boolean wasDone, long writtenBefore) {}

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

    /** The rest of the demo is of the past, which is no longer to be written once something is loaded today. */
    void refuseHalfADemo() {
        if (first("intake/running_demo", Map.of()) != null) {
            throw new UnreadableFile("The demo graph of this store is not loaded whole. Start the server once with"
                    + " ISMSGRAPH_DEMO=true, which finishes it, or name another folder with ISMSGRAPH_DATA; then load"
                    + " this again.");
        }
    }

    /** Where the file stands; nothing is written. */
    Standing place(String format, Spool file, Document document) {
        var header = document.header();
        var observed = Instant.ofEpochMilli(header.observedAt()).toString();
        var id = EntityId.load(format, file.sha256(), observed);
        var known = first("intake/import", Map.of("id", id));
        var done = known != null && "DONE".equals(known.get("status"));
        var written = known != null && done && known.get("written") instanceof Long count ? count : 0L;
        return place(id, document, done, written);
    }

    /** Writes that it is under way. */
    void begin(Standing place, String format, Spool file, Header header) {
        if (!place.wasDone()) {
            recorder.record(recording -> {
                create(recording, place.load().id(), format, file, header);
                return recording.at();
            });
        }
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

    private Standing place(String id, Document document, boolean done, long written) {
        var header = document.header();
        var parameters = Map.of(
                "id", id,
                "source", EntityId.source(header.source()),
                "scope", header.scope(),
                "observed", header.observedAt());
        var row = first("intake/neighbours", parameters);
        var times = row == null ? LoadTimes.alone(header.observedAt()) : times(header, row);
        var others = row != null && row.get("others") instanceof Long count && count > 0;
        var subjects = new HashMap<String, LoadTimes>();
        if (document.bySubject()) {
            recorder.read(CypherFiles.read("intake/subjects"), parameters)
                    .forEach(each -> subjects.put(String.valueOf(each.get("subject")), times(header, each)));
        }
        var ends = document.endings().stream().map(Ending::fact).collect(Collectors.toSet());
        var older = row != null && row.get("newer") instanceof Long newer && newer > 0;
        return new Standing(
                new Load(id, header, times, subjects, document.bySubject(), ends, others, older),
                others,
                done,
                written);
    }

    private static LoadTimes times(Header header, Map<String, @Nullable Object> row) {
        return new LoadTimes(
                header.observedAt(),
                row.get("previous") instanceof Long previous ? previous : Times.BEGINNING,
                row.get("next") instanceof Long next ? next : Times.END,
                row.get("nextSnapshot") instanceof Long next ? next : Times.END);
    }

    void finish(Standing place, Run run) {
        if (place.wasDone() && run.written() == 0) {
            return;
        }
        var id = place.load().id();
        recorder.record(recording -> {
            var said = new HashMap<String, @Nullable Object>();
            said.put("status", "DONE");
            said.put("finishedAt", recording.at());
            said.put("rowsRead", run.rows());
            said.put("rowsRejected", run.rejected());
            said.put("written", place.writtenBefore() + run.written());
            if (place.load().bySubject()) {
                said.put("subjects", List.copyOf(run.subjects()));
            }
            return recording.describe("Import", Period.ALWAYS, id, List.of(new Description(id, said)));
        });
    }

    /** Says that it stopped midway. If that cannot be written, it stays under way, which the same file resumes as well. */
    void fail(Standing place, Throwable cause) {
        var failed = Map.<String, @Nullable Object>of("status", "FAILED");
        var description = List.of(new Description(place.load().id(), failed));
        try {
            recorder.record(recording ->
                    recording.describe("Import", Period.ALWAYS, place.load().id(), description));
        } catch (GraphFailure unreachable) {
            cause.addSuppressed(unreachable);
        }
    }

    private @Nullable Map<String, @Nullable Object> first(String file, Map<String, ?> parameters) {
        var rows = recorder.read(CypherFiles.read(file), parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }
}
