package io.ismsgraph.intake;

import io.ismsgraph.graph.Fact;
import io.ismsgraph.graph.Saying;
import io.ismsgraph.graph.Sighting;
import java.util.function.BiConsumer;

/** What a row says. */
sealed interface Statement {

    /** Something of an entity. */
    record OfEntity(String label, Saying saying) implements Statement {}

    /**
     * A fact.
     *
     * @param listed whether the snapshot it stands in speaks for it, so that a later one can end it
     */
    record OfFact(FactType type, Fact fact, boolean listed) implements Statement {}

    /** An observation of an entity. */
    record Seen(String label, Sighting sighting) implements Statement {}

    /** Something that depends on which organisation is meant. */
    record OfOrganisation(Reference reference, BiConsumer<Owner, Statements> then) implements Statement {}

    /** What the organisation that stands for a site's unknown operator had is somebody's, from a time on. */
    record Takeover(String domain, String owner, long since) implements Statement {}
}
