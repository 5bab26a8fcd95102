package io.ismsgraph.graph;

import java.util.List;

/**
 * Facts of one type.
 *
 * @param type of the relationships
 * @param fromLabel of the nodes they start at
 * @param toLabel of the nodes they end at
 */
public record Facts(String type, String fromLabel, String toLabel, List<Fact> facts) {}
