package io.ismsgraph.evidence;

import io.ismsgraph.compiler.Mutation.Plan;
import io.ismsgraph.evidence.EvidenceStore.Kept;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Deadline;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.mutation.Act;
import io.ismsgraph.schema.MutationFile.States;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts files on record in the graph, and knows who may have them. */
final class EvidenceRegister {

    private static final String CONFIDENTIAL = "InvestigationAct";

    private final Recorder recorder;
    private final Duration patience;

    /** @param patience how long somebody waits for the graph at most, each time it is asked */
    EvidenceRegister(Recorder recorder, Duration patience) {
        this.recorder = recorder;
        this.patience = patience;
    }

    /** Whether there is an organisation. */
    boolean knows(String organisation) {
        return !handedIn(organisation, "").isEmpty();
    }

    /** Whether an organisation has handed a file in. */
    boolean isOf(String organisation, String sha256) {
        return handedIn(organisation, sha256).contains(true);
    }

    /** Whether somebody who stands for no organisation may have a file. */
    boolean isFor(String account, String sha256) {
        var values = Map.of("investigator", EntityId.investigator(account), "sha256", sha256, "now", recorder.now());
        return read(CypherFiles.read("commands/may_have"), values).stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("may")));
    }

    /** Whether nothing is done in an investigation any more. */
    boolean isClosed(String investigation) {
        return read(CypherFiles.read("commands/closed"), Map.of("id", investigation)).stream()
                .anyMatch(row -> Boolean.TRUE.equals(row.get("closed")));
    }

    private List<Map<String, @Nullable Object>> read(String statement, Map<String, ?> parameters) {
        return recorder.read(Deadline.in(patience), statement, parameters);
    }

    private List<Boolean> handedIn(String organisation, String sha256) {
        return read(CypherFiles.read("commands/handed_in"), Map.of("organisation", organisation, "sha256", sha256))
                .stream()
                .map(row -> Boolean.TRUE.equals(row.get("handedIn")))
                .toList();
    }

    /**
     * Puts a file on record; one that is there stays as it is.
     *
     * @param organisation that hands it in; nothing if somebody else does
     * @return its id
     */
    String record(Kept kept, String name, String mediaType, String by, @Nullable String organisation) {
        var id = EntityId.evidence(kept.sha256(), Objects.requireNonNullElse(organisation, ""));
        recorder.record(Deadline.in(patience), recording -> {
            if (!isKnown(recording, id)) {
                var plan = new Plan(
                        List.of(new Plan.Saying("Evidence", said(id, kept, name, mediaType))),
                        organisation == null ? List.of() : List.of(handing(organisation, id)));
                Act.of(Act.LABEL, "storeEvidence", by, id, Map.of("sha256", kept.sha256()), null)
                        .write(recording, plan, id);
            }
            return id;
        });
        return id;
    }

    /**
     * Puts a file on record as an exhibit of an investigation.
     *
     * @param by a member of it
     * @return its id
     */
    String secure(Kept kept, String name, String mediaType, String by, String investigation) {
        return secure(kept, name, mediaType, by, investigation, Act.anyKey());
    }

    /** @param key by which it is the same exhibit every time */
    String secure(Kept kept, String name, String mediaType, String by, String investigation, String key) {
        var act = Act.of(CONFIDENTIAL, "secureExhibit", by, key, Map.of("sha256", kept.sha256()), null);
        var id = act.fresh("Exhibit");
        recorder.record(Deadline.in(patience), recording -> {
            var said = said(id, kept, name, mediaType);
            said.remove("revision");
            said.put("securedBy", by);
            said.put("securedAt", recording.at());
            var plan = new Plan(
                    List.of(new Plan.Saying("Exhibit", said)),
                    List.of(
                            of(investigation, "SECURED", "Exhibit", id),
                            of(investigation, "RECORDS", CONFIDENTIAL, act.id())));
            act.write(recording, plan, id);
            return id;
        });
        return id;
    }

    private static Plan.Stated of(String investigation, String type, String label, String to) {
        return new Plan.Stated(
                new States("Investigation", type, label, true, ""), Map.of("from", investigation, "to", to));
    }

    /** What one organisation hands in is known by an id of its own, so who knows it knows who handed it in. */
    private static boolean isKnown(Recording recording, String id) {
        return !recording
                .read(CypherFiles.read("commands/known"), Map.of("ids", List.of(id)))
                .isEmpty();
    }

    private static Map<String, @Nullable Object> said(String id, Kept kept, String name, String mediaType) {
        return new HashMap<>(Map.of(
                "id",
                id,
                "sha256",
                kept.sha256(),
                "name",
                name,
                "mediaType",
                mediaType,
                "size",
                kept.size(),
                "revision",
                1L));
    }

    private static Plan.Stated handing(String organisation, String id) {
        return new Plan.Stated(
                new States("Organisation", "HANDED_IN", "Evidence", true, ""), Map.of("from", organisation, "to", id));
    }
}
