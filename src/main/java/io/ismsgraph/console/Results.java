package io.ismsgraph.console;

import io.ismsgraph.console.Rows.Outcome;
import io.ismsgraph.console.Stored.Head;
import io.ismsgraph.storage.PrivateFiles;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What statements answered, a file of JSON lines for each: what was asked, the rows, how it ended. */
final class Results {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9TZ]{19}-[0-9a-f]{16}");
    private static final TypeReference<List<Object>> ROW = new TypeReference<>() {};

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /** A result that is written while it is answered; one that breaks off leaves nothing. */
    Writing writing(Statement statement, Instant at) {
        return new Writing(statement, at);
    }

    private Path file(String run) {
        return folder.resolve(run + ".jsonl");
    }

    final class Writing implements Rows, AutoCloseable {

        private final Statement statement;
        private final Instant at;
        private @Nullable BufferedWriter writer;
        private @Nullable Path part;
        private @Nullable Path whole;

        private Writing(Statement statement, Instant at) {
            this.statement = statement;
            this.at = at;
        }

        @Override
        public void begin(String run, Source source, List<String> columns) throws IOException {
            PrivateFiles.createFolder(folder);
            whole = file(run);
            part = folder.resolve(run + ".part");
            PrivateFiles.createFile(part);
            writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
            line(new Head(
                    run,
                    statement.caller().name(),
                    at,
                    statement.purpose(),
                    statement.text(),
                    new LinkedHashMap<>(statement.parameters()),
                    source,
                    columns));
        }

        @Override
        public void row(List<?> typed) throws IOException {
            line(typed);
        }

        @Override
        public void end(Outcome outcome) throws IOException {
            line(outcome);
            Objects.requireNonNull(writer).close();
            Files.move(Objects.requireNonNull(part), Objects.requireNonNull(whole), StandardCopyOption.ATOMIC_MOVE);
        }

        private void line(Object value) throws IOException {
            Objects.requireNonNull(writer)
                    .append(JSON.writeValueAsString(value))
                    .append('\n');
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
                Files.deleteIfExists(Objects.requireNonNull(part));
            }
        }
    }

    /** One that is kept. */
    Optional<Stored> find(String run) {
        if (!ID.matcher(run).matches() || !Files.exists(file(run))) {
            return Optional.empty();
        }
        try (var lines = Files.newBufferedReader(file(run))) {
            var head = JSON.readValue(lines.readLine(), Head.class);
            var rows = new ArrayList<List<Object>>();
            var outcome = rows(lines, rows::add);
            return Optional.of(new Stored(head, rows, outcome));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands one that is kept on, row by row. */
    void handOn(String run, Rows to) throws IOException {
        try (var lines = Files.newBufferedReader(file(run))) {
            var head = JSON.readValue(lines.readLine(), Head.class);
            to.begin(head.run(), head.source(), head.columns());
            to.end(rows(lines, to::row));
        }
    }

    /** Where a row goes. */
    private interface Taking {

        void row(List<Object> typed) throws IOException;
    }

    private static Outcome rows(BufferedReader lines, Taking to) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("{")) {
                return JSON.readValue(line, Outcome.class);
            }
            to.row(JSON.readValue(line, ROW));
        }
        throw new EOFException("the result breaks off");
    }
}
