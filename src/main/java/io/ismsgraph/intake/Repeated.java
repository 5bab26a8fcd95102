package io.ismsgraph.intake;

import io.ismsgraph.graph.CypherFiles;
import io.ismsgraph.graph.Repetitions;
import io.ismsgraph.identity.EntityId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other loads of the same source state that an earlier file of their command had stated. Read when it is first asked
 * for: most loads never ask.
 */
final class Repeated {

    private final Reads reads;
    private final String source;
    private final String load;
    private @Nullable Repetitions known;

    Repeated(Reads reads, String source, String load) {
        this.reads = reads;
        this.source = source;
        this.load = load;
    }

    Repetitions all() {
        var all = known;
        if (all == null) {
            var parameters = Map.of("source", EntityId.source(source), "load", load);
            all = Repetitions.of(reads.rows(CypherFiles.read("intake/repetitions"), parameters));
            known = all;
        }
        return all;
    }
}
