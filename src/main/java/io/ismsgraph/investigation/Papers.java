package io.ismsgraph.investigation;

import io.ismsgraph.access.Rights;
import io.ismsgraph.api.web.Dossier;
import io.ismsgraph.evidence.EvidenceStore;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.identity.EntityId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps questions and answers as JSON, each under its SHA-256; knows who is a member of what. */
final class Papers implements Dossier {

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EvidenceStore store;
    private final Recorder recorder;
    private final Duration patience;

    /** @param patience how long somebody waits for the graph at most */
    Papers(EvidenceStore store, Recorder recorder, Duration patience) {
        this.store = store;
        this.recorder = recorder;
        this.patience = patience;
    }

    @Override
    public boolean isOpenTo(Principal asker, String investigation) {
        return Rights.organisation(asker) == null && isMember(asker.getName(), investigation);
    }

    /** Whether somebody who stands for no organisation is a member. */
    boolean isMember(String account, String investigation) {
        var values = Map.of(
                "investigator", EntityId.investigator(account), "investigation", investigation, "now", recorder.now());
        return recorder.read(Deadline.in(patience), CypherFiles.read("commands/membership"), values).stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("member")));
    }

    @Override
    public Kept keep(Map<String, @Nullable Object> question, Map<String, @Nullable Object> answer) throws IOException {
        return new Kept(keep(question), keep(answer));
    }

    private String keep(Map<String, @Nullable Object> paper) throws IOException {
        return store.keep(new ByteArrayInputStream(bytes(paper))).sha256();
    }

    /** A paper as it is kept: the same has the same bytes. */
    static byte[] bytes(Map<String, @Nullable Object> paper) {
        return JSON.writeValueAsBytes(paper);
    }

    /** The bytes of one, and with them what it says. */
    Optional<byte[]> find(String sha256) throws IOException {
        var bytes = store.open(sha256);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (var in = bytes.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    /** What one says. */
    static Map<String, @Nullable Object> read(byte[] bytes) {
        return JSON.readValue(bytes, OBJECT);
    }
}
