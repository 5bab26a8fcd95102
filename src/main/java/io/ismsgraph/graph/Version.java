package io.ismsgraph.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an entity's state.
 *
 * @param properties all properties but the four times
 * @param period when it held in the world
 * @param recordedFrom since when it was believed
 * @param recordedTo until when
 */
record Version(Map<String, @Nullable Object> properties, Period period, long recordedFrom, long recordedTo) {

    /** The property that names the load which said otherwise; only versions have it that are no longer believed. */
    static final String SUPERSEDED_BY = "supersededBy";

    static Version of(Map<String, @Nullable Object> stored) {
        var properties = new HashMap<>(stored);
        var period = new Period(time(properties, "validFrom"), time(properties, "validTo"));
        return new Version(properties, period, time(properties, "recordedFrom"), time(properties, "recordedTo"));
    }

    private static long time(Map<String, @Nullable Object> properties, String name) {
        return (Long) Objects.requireNonNull(properties.remove(name));
    }

    Map<String, @Nullable Object> stored() {
        var stored = new HashMap<>(properties);
        stored.put("validFrom", period.from());
        stored.put("validTo", period.to());
        stored.put("recordedFrom", recordedFrom);
        stored.put("recordedTo", recordedTo);
        return stored;
    }

    boolean open() {
        return period.to() == Times.END && recordedTo == Times.END;
    }

    boolean overlaps(Period other) {
        return period.from() < other.to() && period.to() > other.from();
    }

    /** Whether it says all that already. */
    boolean says(Map<String, @Nullable Object> patch) {
        return patch.entrySet().stream()
                .allMatch(said -> Objects.equals(properties.get(said.getKey()), said.getValue()));
    }

    /** Whether it says the same of the same period, whoever said it when. */
    boolean saysTheSame(Version other) {
        return period.equals(other.period) && recordedTo == other.recordedTo && said().equals(other.said());
    }

    private Map<String, @Nullable Object> said() {
        var said = new HashMap<>(properties);
        said.keySet().removeAll(Set.of("source", Supports.PROPERTY));
        return said;
    }

    /** What of it nobody has said yet. */
    Map<String, @Nullable Object> unsaid(Saying said) {
        if (said.marker() != null && properties.containsKey(said.marker())) {
            return Map.of();
        }
        var unsaid = new HashMap<>(said.properties());
        unsaid.keySet().removeAll(properties.keySet());
        return unsaid;
    }

    Version patched(Map<String, @Nullable Object> patch, String source) {
        var changed = new HashMap<>(properties);
        changed.putAll(patch);
        changed.values().removeIf(Objects::isNull);
        changed.put("source", source);
        return new Version(changed, period, recordedFrom, recordedTo);
    }

    /** The same, patched, and what else whoever says it states. What it changes, its history tells. */
    Version patched(Map<String, @Nullable Object> patch, Map<String, @Nullable Object> said, String source) {
        var changed = patched(patch, source);
        var names = new HashSet<String>();
        patch.forEach((name, value) -> {
            if (!Objects.equals(value, properties.get(name))) {
                names.add(name);
            }
        });
        var also = Supports.without(Supports.of(properties), names);
        var unchanged = new HashMap<>(said);
        unchanged.keySet().removeAll(names);
        return changed.with(also).supported(source, unchanged);
    }

    /** The same, stated by a load as well so far as it says the same; itself if that is nothing new. */
    Version supported(String load, Map<String, @Nullable Object> said) {
        var names = new HashSet<String>();
        said.forEach((name, value) -> {
            if (value != null && value.equals(properties.get(name))) {
                names.add(name);
            }
        });
        var also = Supports.of(properties);
        var more = Supports.with(also, Supports.entry(load, names));
        return names.isEmpty() || Set.copyOf(also).equals(Set.copyOf(more)) ? this : with(more);
    }

    boolean isFrom(String load) {
        return load.equals(properties.get("source"));
    }

    private Version with(List<String> also) {
        var changed = new HashMap<>(properties);
        if (also.isEmpty()) {
            changed.remove(Supports.PROPERTY);
        } else {
            changed.put(Supports.PROPERTY, also);
        }
        return new Version(changed, period, recordedFrom, recordedTo);
    }

    Version over(long from, long to, long recordedAt) {
        return new Version(properties, new Period(from, to), recordedAt, Times.END);
    }

    /** The same, no longer believed since somebody said otherwise. */
    Version believedUntil(long at, String source) {
        var superseded = new HashMap<>(properties);
        superseded.put(SUPERSEDED_BY, source);
        return new Version(superseded, period, recordedFrom, at);
    }
}
