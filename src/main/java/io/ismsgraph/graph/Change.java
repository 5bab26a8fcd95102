package io.ismsgraph.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a load changed of one entity or fact over one period.
 *
 * @param type the entity's label, or the fact's relationship type
 * @param subject the entity's id, or both ends of the fact and who states it
 * @param period over which
 * @param before what was believed just before, or nothing
 * @param after what was believed just after, or nothing
 */
public record Change(
        String type,
        String subject,
        Period period,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after) {}
