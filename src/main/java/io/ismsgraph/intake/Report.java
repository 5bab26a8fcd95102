package io.ismsgraph.intake;

import io.ismsgraph.graph.Written;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a load did.
 *
 * @param id of its Import node
 * @param format the format
 * @param file the file's name
 * @param source where the file comes from
 * @param scope what part of the world it speaks of
 * @param observedAt the moment its statements are of, ISO
 * @param snapshot whether it lists all there is in its scope
 * @param rowsRead rows read
 * @param rowsRejected rows rejected
 * @param unknown rows of which nothing tells what they are about, so that this snapshot ended nothing
 * @param nodes what was written, by label
 * @param facts what was written, by relationship type
 * @param rejects where the rejected rows are, if there are any, and with which options they are fed again
 * @param reasons where the reasons are
 */
public record Report(
        String id,
        String format,
        String file,
        String source,
        String scope,
        String observedAt,
        boolean snapshot,
        long rowsRead,
        long rowsRejected,
        long unknown,
        SortedMap<String, Written> nodes,
        SortedMap<String, Written> facts,
        @Nullable String rejects,
        @Nullable String reasons) {

    /** What was written of a label or relationship type. */
    public Written of(String name) {
        return nodes.getOrDefault(name, facts.getOrDefault(name, Written.NOTHING));
    }

    /** Nodes and facts written in all. */
    public long written() {
        return Stream.concat(nodes.values().stream(), facts.values().stream())
                .mapToLong(each -> each.created() + each.changed())
                .sum();
    }
}
