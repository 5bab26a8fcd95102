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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Loads into an empty graph, and looks at what came of it. */
public final class Intake {

    private final TestGraph graph = TestGraph.empty();
    private final Recorder recorder = new Recorder(graph.driver(), TestGraph.DATABASE, Clock.systemUTC());
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

    /** Everything there is and was, but for the times of recording and which load said it. */
    public List<Object> everything() {
        return values("""
            MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Clock AND NOT n:ImportEver
              AND none(l IN labels(n) WHERE l STARTS WITH '__Neo4j')
            CALL (n) {
              MATCH (n)-[:WAS*0..1]->(s) WHERE s.recordedTo = 253402300799000
              RETURN n.id + ' ' + reduce(t = '', k IN [k IN COLLECT { UNWIND keys(s) AS k WITH k ORDER BY k RETURN k }
                WHERE NOT k IN ['id', 'source', 'recordedFrom', 'recordedTo']] | t + k + '=' + toString(
                  CASE WHEN s[k] IS :: LIST<ANY> THEN reduce(u = '', v IN s[k] | u + v + ';') ELSE s[k] END) + ' ') AS said
              UNION ALL
              MATCH (n)-[r]->(m) WHERE type(r) <> 'WAS' AND r.recordedTo = 253402300799000
              RETURN n.id + ' ' + replace(type(r), '_PAST', '') + ' ' + m.id + ' ' + r.by + ' ' + r.validFrom + ' ' + r.validTo AS said }
            RETURN said ORDER BY said\
            """);
    }
}
