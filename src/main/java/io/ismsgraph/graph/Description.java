package io.ismsgraph.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one entity.
 *
 * @param id the entity
 * @param properties what is said; null takes a property away, a property not named stays as it is
 */
public record Description(String id, Map<String, @Nullable Object> properties) {}
