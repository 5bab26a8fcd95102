package io.ismsgraph.intake;

import java.util.Map;

/**
 * What ends when a newer snapshot no longer lists it.
 *
 * @param fact the facts that end
 * @param afterwards what is so of the entity at their far end from then on, if the snapshot does not list that either
 */
public record Ending(FactType fact, Map<String, Object> afterwards) {}
