package io.ismsgraph.intake.format;

import io.ismsgraph.identity.EntityId;
import io.ismsgraph.intake.FactType;
import io.ismsgraph.intake.Statements;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flaws seen on touchpoints. What a later scan no longer lists is not seen any more, which is no proof of a patch. */
final class Exposures {

    /** What becomes of an exposure that is not listed any more. */
    static final Map<String, Object> NOT_SEEN = Map.of("status", "NOT_SEEN");

    private Exposures() {}

    /** Seen when the load was made. */
    static void open(
            Statements says,
            String touchpoint,
            FactType of,
            String flaw,
            String tool,
            Map<String, ? extends @Nullable Object> more) {
        open(says, touchpoint, of, flaw, tool, says.observed(), says.observed(), more);
    }

    static void open(
            Statements says,
            String touchpoint,
            FactType of,
            String flaw,
            String tool,
            long firstSeen,
            long lastSeen,
            Map<String, ? extends @Nullable Object> more) {
        var id = EntityId.exposure(touchpoint, flaw, tool);
        says.key(id);
        var fixed = new HashMap<String, @Nullable Object>();
        fixed.put("tool", tool);
        fixed.put("firstSeen", firstSeen);
        fixed.put("lastSeen", lastSeen);
        says.identity("Exposure", id, fixed);
        var state = new HashMap<String, @Nullable Object>(more);
        state.put("status", "OPEN");
        says.state("Exposure", id, "status", state, firstSeen, NOT_SEEN);
        says.seen("Exposure", id, firstSeen, lastSeen);
        says.listed(FactType.EXPOSED_TO, touchpoint, id, firstSeen);
        says.always(of, id, flaw);
    }
}
