package io.ismsgraph.schema;

import graphql.schema.GraphQLDirectiveContainer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose nodes are, as the schema declares it: what one whose view is limited may see. */
public final class Ownership {

    private final GraphSchema schema;

    Ownership(GraphSchema schema) {
        this.schema = schema;
    }

    /**
     * Facts that hand on what is somebody's, or what he sees, from their first node to the other.
     *
     * @param relationship their type
     * @param ever whether one that has ended still does
     */
    public record Way(String relationship, boolean ever) {}

    /** The type of node as which one asks whose view is limited. */
    public List<String> viewers() {
        return schema.nodeTypes("Node").stream()
                .filter(type -> has(type, "viewer"))
                .toList();
    }

    /** Whether nodes of this type are for everybody. */
    public boolean isPublic(String type) {
        return has(type, "public");
    }

    /** By which facts what somebody's node leads to is his as well. */
    public List<Way> owning() {
        return ways("owns");
    }

    /** By which facts what somebody's node leads to is seen by him. */
    public List<Way> showing() {
        return ways("shows");
    }

    /** Over how many facts, at the most, a node is handed on. */
    public int furthest() {
        var reached = Set.copyOf(viewers());
        int steps = 0;
        // Where ownership goes round in circles, no more facts than there are types lead to anything new.
        while (!reached.isEmpty() && steps < schema.nodeTypes("Node").size()) {
            var next = new TreeSet<String>();
            for (var way : owning()) {
                if (starts(way.relationship()).stream().anyMatch(reached::contains)) {
                    next.addAll(ends(way.relationship()));
                }
            }
            reached = next;
            steps += next.isEmpty() ? 0 : 1;
        }
        return steps;
    }

    /** The node types at which facts of a type begin. */
    public Set<String> starts(String relationship) {
        return ends(relationship, true);
    }

    /** The node types to which facts of a type lead. */
    public Set<String> ends(String relationship) {
        return ends(relationship, false);
    }

    private List<Way> ways(String directive) {
        var ways = new TreeMap<String, Boolean>();
        schema.sources().forEach((coordinates, source) -> {
            if (source instanceof FieldSource.Hop hop
                    && schema.field(coordinates.getTypeName(), coordinates.getFieldName())
                            .hasAppliedDirective(directive)) {
                ways.merge(hop.type(), hop.ever(), Boolean::logicalOr);
            }
        });
        return ways.entrySet().stream()
                .map(way -> new Way(way.getKey(), way.getValue()))
                .toList();
    }

    private Set<String> ends(String relationship, boolean first) {
        return schema.hops(relationship).entrySet().stream()
                .flatMap(entry -> {
                    Collection<String> here = List.of(entry.getKey().getTypeName());
                    return (entry.getValue().outgoing() == first
                                    ? here
                                    : entry.getValue().targets())
                            .stream();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean has(String type, String directive) {
        return schema.graphql().getType(type) instanceof GraphQLDirectiveContainer container
                && container.hasAppliedDirective(directive);
    }
}
