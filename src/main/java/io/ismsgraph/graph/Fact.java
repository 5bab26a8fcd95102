package io.ismsgraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a fact holds, or does not hold, over a period.
 *
 * @param from id of the node the relationship starts at
 * @param to id of the node it ends at
 * @param period over which the statement is made
 * @param holds whether the fact holds then
 * @param by who states it; part of the key, so statements by several stand side by side
 * @param source id of the import or act it came from
 * @param observedAt when it was last observed; an observation, so a later one is noted in place
 * @param statedAt when it was last stated since when it holds, or does not; noted in place as well
 * @param properties what else the fact says
 */
public record Fact(
        String from,
        String to,
        Period period,
        boolean holds,
        String by,
        String source,
        @Nullable Long observedAt,
        @Nullable Long statedAt,
        Map<String, Object> properties) {

    public Fact {
        properties = Composed.all(properties);
    }

    /** A fact of which nobody says since when it holds. */
    public Fact(
            String from,
            String to,
            Period period,
            boolean holds,
            String by,
            String source,
            @Nullable Long observedAt,
            Map<String, Object> properties) {
        this(from, to, period, holds, by, source, observedAt, null, properties);
    }

    /** A fact that holds, with nothing more to say. */
    public static Fact holds(String from, String to, Period period, String by, String source) {
        return new Fact(from, to, period, true, by, source, null, null, Map.of());
    }

    /** A fact that does not hold. */
    public static Fact ends(String from, String to, Period period, String by, String source) {
        return new Fact(from, to, period, false, by, source, null, null, Map.of());
    }

    /** The same of another period. */
    public Fact over(Period other) {
        return new Fact(from, to, other, holds, by, source, observedAt, statedAt, properties);
    }

    /** The id shared by all versions of this fact. */
    public String id(String type) {
        var key = String.join("\n", type, from, to, by);
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
