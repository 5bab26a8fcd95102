package io.ismsgraph.intake;

import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.TestGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loads into an empty graph, and looks at what came of it. */
public final class Intake {

    private final TestGraph graph = TestGraph.empty();
    private final Recorder recorder = graph.recorder(Clock.systemUTC());
    private final Path folder;
    private final Loader loader;

    public Intake() {
        try {
            folder = Files.createTempDirectory("ismsgraph-intake");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        loader = new Loader(recorder, folder);
    }

    public static Options observed(String moment) {
        return Options.NONE.observed(Instant.parse(moment));
    }

    public Recorder recorder() {
        return recorder;
    }

    public Loader loader() {
        return loader;
    }

    public Path folder() {
        return folder;
    }

    public Report load(Format format, String name, String text, Options options) {
        return load(format, name, text, StandardCharsets.UTF_8, options);
    }

    public Report load(Format format, String name, String text, Charset charset, Options options) {
        return load(format, name, text.getBytes(charset), options);
    }

    public Report load(Format format, String name, byte[] bytes, Options options) {
        try (var file = Spool.of(name, new ByteArrayInputStream(bytes))) {
            return loader.load(format, file, options, Progress.SILENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Report load(Format format, Path path, Options options) {
        try (var file = Spool.of(path)) {
            return loader.load(format, file, options, Progress.SILENT);
        }
    }

    public List<Map<String, @Nullable Object>> run(String statement) {
        return graph.run(statement, Map.of());
    }

    public List<Object> values(String statement) {
        return run(statement).stream()
                .map(row -> Objects.requireNonNull(row.values().iterator().next()))
                .toList();
    }

    public long count(String pattern) {
        return (Long) values("MATCH " + pattern + " RETURN count(*) AS n").getFirst();
    }

    /** Everything there is and was, but for the times of recording and which loads said it; one line for each period. */
    public List<String> everything() {
        var said = new TreeMap<String, TreeMap<Long, Long>>();
        for (var row : run("""
            MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Clock AND NOT n:ImportEver
              AND none(l IN labels(n) WHERE l STARTS WITH '__Neo4j')
            CALL (n) {
              MATCH (n)-[:WAS*0..1]->(s) WHERE s.recordedTo = 253402300799000
              RETURN n.id + ' ' + reduce(t = '', k IN [k IN COLLECT { UNWIND keys(s) AS k WITH k ORDER BY k RETURN k }
                WHERE NOT k IN ['id', 'source', 'also', 'recordedFrom', 'recordedTo', 'validFrom', 'validTo',
                  'firstSeen', 'lastSeen']]
                | t + k + '=' + toString(
                  CASE WHEN s[k] IS :: LIST<ANY> THEN reduce(u = '', v IN s[k] | u + v + ';') ELSE s[k] END) + ' ') AS said,
                s.validFrom AS from, s.validTo AS to
              UNION ALL
              WITH n WHERE n.lastSeen IS NOT NULL
              RETURN n.id + ' seen ' + n.firstSeen + ' ' + n.lastSeen AS said, 0 AS from, 1 AS to
              UNION ALL
              MATCH (n)-[r]->(m) WHERE type(r) <> 'WAS' AND r.recordedTo = 253402300799000
              RETURN n.id + ' ' + replace(type(r), '_PAST', '') + ' ' + m.id + ' ' + r.by AS said,
                r.validFrom AS from, r.validTo AS to }
            RETURN said, from, to\
            """)) {
            said.computeIfAbsent(String.valueOf(row.get("said")), _ -> new TreeMap<>())
                    .put((Long) Objects.requireNonNull(row.get("from")), (Long) Objects.requireNonNull(row.get("to")));
        }
        var lines = new ArrayList<String>();
        said.forEach((what, periods) -> merged(periods).forEach((from, to) -> lines.add(what + " " + from + " " + to)));
        return lines;
    }

    /** Periods that follow one another without a gap are one. */
    private static SortedMap<Long, Long> merged(SortedMap<Long, Long> periods) {
        var merged = new TreeMap<Long, Long>();
        periods.forEach((from, to) -> {
            var last = merged.lastEntry();
            if (last != null && last.getValue() >= from) {
                merged.put(last.getKey(), to);
            } else {
                merged.put(from, to);
            }
        });
        return merged;
    }
}
