package io.ismsgraph.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies beside a snapshot and says what it is.
 *
 * @param id the SHA-256 of its files, so that two with the same id are the same
 * @param takenAt when
 * @param database the version of the database that wrote it
 * @param nodes how many there are in it
 * @param relationships how many there are in it
 * @param lastRecorded the record time of the last write before it
 * @param files the SHA-256 of each
 */
public record Manifest(
        String id,
        Instant takenAt,
        String database,
        long nodes,
        long relationships,
        @Nullable Instant lastRecorded,
        SortedMap<String, String> files) {

    /** Its name. */
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Reads that of a snapshot; it is written last, so that one without it is no snapshot. */
    static Manifest in(Path snapshot) throws IOException {
        try {
            return JSON.readValue(Files.readString(snapshot.resolve(FILE)), Manifest.class);
        } catch (JacksonException malformed) {
            throw new IOException("it is malformed", malformed);
        }
    }

    void write(Path snapshot) throws IOException {
        Files.writeString(snapshot.resolve(FILE), JSON.writeValueAsString(this));
    }
}
