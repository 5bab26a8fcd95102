package io.ismsgraph.evidence;

import io.ismsgraph.compiler.Mutation.Plan;
import io.ismsgraph.evidence.EvidenceStore.Kept;
import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Recorder;
import io.ismsgraph.graph.Recording;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.mutation.Act;
import io.ismsgraph.schema.MutationFile.States;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts files on record in the graph, and knows who may have them. */
final class EvidenceRegister {

    private final Recorder recorder;

    EvidenceRegister(Recorder recorder) {
        this.recorder = recorder;
    }

    /**
     * Puts a file on record; one that is there stays as it is.
     *
     * @param organisation that hands it in; nothing if somebody else does
     * @return its id
     */
    String record(Kept kept, String name, String mediaType, String by, @Nullable String organisation) {
        var id = EntityId.evidence(kept.sha256(), Objects.requireNonNullElse(organisation, ""));
        return recorder.record(recording -> {
            var sayings = new ArrayList<Plan.Saying>();
            var facts = new ArrayList<Plan.Stated>();
            if (!isKnown(recording, id)) {
                var said = new HashMap<String, @Nullable Object>();
                said.put("id", id);
                said.put("sha256", kept.sha256());
                said.put("name", name);
                said.put("mediaType", mediaType);
                said.put("size", kept.size());
                said.put("revision", 1L);
                sayings.add(new Plan.Saying("Evidence", said));
            }
            if (organisation != null
                    && !mayHave(recording.read(
                            CypherFiles.read("commands/handed_in"),
                            Map.of("organisation", organisation, "sha256", kept.sha256())))) {
                facts.add(new Plan.Stated(
                        new States("Organisation", "HANDED_IN", "Evidence", true, ""),
                        Map.of("from", organisation, "to", id)));
            }
            if (!sayings.isEmpty() || !facts.isEmpty()) {
                Act.of("storeEvidence", by, null, Map.of("sha256", kept.sha256()), null)
                        .write(recording, new Plan(sayings, facts, Set.of()), id);
            }
            return id;
        });
    }

    private static boolean isKnown(Recording recording, String id) {
        return !recording
                .read(CypherFiles.read("commands/evidence"), Map.of("id", id))
                .isEmpty();
    }

    private static boolean mayHave(List<?> rows) {
        return !rows.isEmpty();
    }

    /** Whether an organisation has handed a file in. */
    boolean isOf(String organisation, String sha256) {
        return mayHave(recorder.read(
                CypherFiles.read("commands/handed_in"), Map.of("organisation", organisation, "sha256", sha256)));
    }
}
