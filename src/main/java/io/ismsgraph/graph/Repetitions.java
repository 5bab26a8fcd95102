package io.ismsgraph.graph;

import io.ismsgraph.identity.Fingerprint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.collections.impl.list.mutable.primitive.LongArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What loads state that an earlier file of the same command had stated just so. It is kept beside the load, as fingerprints of
 * a whole transaction: the files of a set repeat half a million statements of one another, and to note each at its node or
 * fact, as {@link Supports} are, took longer than to write all they add.
 */
public final class Repetitions {

    /** Of how many loads they are read at once: some four million fingerprints, in 64 MB. */
    public static final long LOADS = 8;

    /**
     * A load that repeats something of an entity, or a fact.
     *
     * @param load its id
     * @param properties those it states, of an entity
     */
    record Repeater(String load, Set<String> properties) {}

    private final Map<String, Map<Repeater, LongArrayList>> repeated = new HashMap<>();

    /** Those that a query finds; it returns a row for each transaction of each load. */
    public static Repetitions of(List<Map<String, @Nullable Object>> rows) {
        var repetitions = new Repetitions();
        rows.forEach(repetitions::add);
        repetitions.repeated.values().forEach(loads -> loads.values().forEach(LongArrayList::sortThis));
        return repetitions;
    }

    private void add(Map<String, @Nullable Object> row) {
        var keys = repeated.computeIfAbsent(text(row, "of"), _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        new Repeater(text(row, "load"), Supports.split(text(row, "properties"))),
                        _ -> new LongArrayList());
        var packed = ByteBuffer.wrap((byte[]) Objects.requireNonNull(row.get("keys")))
                .asLongBuffer();
        while (packed.hasRemaining()) {
            keys.add(packed.get());
        }
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    /** Whether a load states a fact too, whatever its period. */
    public boolean ofFact(String type, String from, String to, String by) {
        return !repeatersOfFact(type, from, to, by).isEmpty();
    }

    /** The loads that state a fact too. */
    List<Repeater> repeatersOfFact(String type, String from, String to, String by) {
        return repeated.containsKey(type) ? of(type, fact(from, to, by)) : List.of();
    }

    /** The loads that speak of an entity too. */
    List<Repeater> repeatersOfEntity(String label, String id) {
        return repeated.containsKey(label) ? of(label, entity(id)) : List.of();
    }

    private List<Repeater> of(String what, long key) {
        var repeaters = new ArrayList<Repeater>();
        repeated.getOrDefault(what, Map.of()).forEach((repeater, keys) -> {
            if (keys.binarySearch(key) >= 0) {
                repeaters.add(repeater);
            }
        });
        return repeaters;
    }

    static long fact(String from, String to, String by) {
        return Fingerprint.of(from, to, by);
    }

    static long entity(String id) {
        return Fingerprint.of(id);
    }

    static byte[] packed(long[] keys) {
        var packed = ByteBuffer.allocate(keys.length * Long.BYTES);
        packed.asLongBuffer().put(keys);
        return packed.array();
    }
}
