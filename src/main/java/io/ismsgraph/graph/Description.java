package io.ismsgraph.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;

/**
 * What is said of one entity.
 *
 * @param id the entity
 * @param properties what is said; null takes a property away, a property not named stays as it is
 */
public record Description(String id, Map<String, @Nullable Object> properties) {

    /** Values as the graph gives them back, so that what is said can be compared with what is believed. */
    Map<String, @Nullable Object> asStored() {
        var stored = new HashMap<String, @Nullable Object>();
        properties.forEach((name, value) -> stored.put(name, Values.value(value).asObject()));
        return stored;
    }
}
