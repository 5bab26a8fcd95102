package io.ismsgraph.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

/**
 * What is said of one entity over a period.
 *
 * @param id the entity
 * @param period over which
 * @param properties what is said; null takes a property away, a property not named stays as it is
 * @param unlessSaid whether it counts only where nothing is believed of a property yet
 * @param marker a property that whoever says such a thing never leaves out: where it is believed, all of this was said before,
 *     and what is missing was said to be missing
 */
public record Saying(
        String id,
        Period period,
        Map<String, @Nullable Object> properties,
        boolean unlessSaid,
        @Nullable String marker) {

    /** What is known by no marker. */
    public Saying(String id, Period period, Map<String, @Nullable Object> properties, boolean unlessSaid) {
        this(id, period, properties, unlessSaid, null);
    }

    /** Values as the graph gives them back, so that what is said can be compared with what is believed. */
    Saying asStored() {
        var stored = new HashMap<String, @Nullable Object>();
        properties.forEach((name, value) ->
                stored.put(name, Composed.of(Values.value(value).asObject())));
        return new Saying(id, period, stored, unlessSaid, marker);
    }
}
