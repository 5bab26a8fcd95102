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
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.jspecify.annotations.Nullable;

/**
 * What loads state that an earlier file of the same command had stated just so. It is kept beside the load, as fingerprints of
 * a whole transaction: the files of a set repeat half a million statements of one another, and to note each at its node or
 * fact, as {@link Supports} are, took longer than to write all they add.
 */
public final class Repetitions {

    /**
     * A load that repeats a statement.
     *
     * @param load its id
     * @param scope what it speaks for
     * @param properties those it states, of an entity
     */
    public record Repeater(String load, String scope, Set<String> properties) {}

    private final Map<String, Map<Repeater, LongHashSet>> repeated = new HashMap<>();

    /** Those that a query finds; it returns a row for each transaction of each load. */
    public static Repetitions of(List<Map<String, @Nullable Object>> rows) {
        var repetitions = new Repetitions();
        rows.forEach(repetitions::add);
        return repetitions;
    }

    private void add(Map<String, @Nullable Object> row) {
        var repeater =
                new Repeater(text(row, "load"), text(row, "scope"), Supports.split(text(row, "properties")));
        var keys = repeated.computeIfAbsent(text(row, "of"), _ -> new LinkedHashMap<>())
                .computeIfAbsent(repeater, _ -> new LongHashSet());
        var packed = ByteBuffer.wrap((byte[]) Objects.requireNonNull(row.get("keys")))
                .asLongBuffer();
        while (packed.hasRemaining()) {
            keys.add(packed.get());
        }
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
        return String.valueOf(row.get(column));
    }

    /** The loads that state a fact too, whatever its period. */
    public List<Repeater> ofFact(String type, String from, String to, String by) {
        return repeated.containsKey(type) ? of(type, fact(from, to, by)) : List.of();
    }

    /** The loads that speak of an entity too. */
    List<Repeater> ofEntity(String label, String id) {
        return repeated.containsKey(label) ? of(label, entity(id)) : List.of();
    }

    private List<Repeater> of(String what, long key) {
        var repeaters = new ArrayList<Repeater>();
        repeated.getOrDefault(what, Map.of()).forEach((repeater, keys) -> {
            if (keys.contains(key)) {
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
