package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a row says. */
sealed interface Statement {

    /**
     * What is so of an entity while this load is the latest to speak of it.
     *
     * @param marker a property that such a statement never leaves out, or null if what it leaves out is simply not said
     * @param since since when at the earliest, or null if it was so ever before, unless an older load speaks of the entity
     * @param unlisted what is so when the next snapshot does not list it
     * @param times where the load stands among those of its scope
     */
    record OfState(
            String label,
            String id,
            @Nullable String marker,
            Map<String, @Nullable Object> properties,
            @Nullable Long since,
            Map<String, Object> unlisted,
            LoadTimes times)
            implements Statement {}

    /** Something of an entity. */
    record OfEntity(String label, Saying saying) implements Statement {}

    /** A fact, and how the load stands by it. */
    record OfFact(FactType type, Fact fact, Hold hold) implements Statement {}

    /** An observation of an entity. */
    record Seen(String label, Sighting sighting) implements Statement {}

    /** Something that depends on which organisation is meant. */
    record OfOrganisation(Reference reference, BiConsumer<Owner, Statements> then) implements Statement {}

    /** What the row is about, where that depends on which organisation is meant. */
    record Keyed(Reference reference, BiConsumer<Owner, Statements> then) {}

    /** What the organisation that stands for a site's unknown operator had is somebody's, from a time on. */
    record Takeover(String domain, String owner, long since) implements Statement {}
}
