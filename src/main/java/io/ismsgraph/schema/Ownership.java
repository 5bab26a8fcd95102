package io.ismsgraph.schema;

import graphql.schema.GraphQLDirectiveContainer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose nodes are, as the schema declares it: what somebody may see of what is not for everybody. */
public final class Ownership {

    private final GraphSchema schema;
    private final Asker asker;
    private final Map<String, Set<String>> starts = new HashMap<>();
    private final Map<String, Set<String>> ends = new HashMap<>();

    Ownership(GraphSchema schema, Asker asker) {
        this.schema = schema;
        this.asker = asker;
        schema.sources().forEach((coordinates, source) -> {
            if (source instanceof FieldSource.Hop hop) {
                var here = List.of(coordinates.getTypeName());
                add(starts, hop.type(), hop.outgoing() ? here : hop.targets());
                add(ends, hop.type(), hop.outgoing() ? hop.targets() : here);
            }
        });
    }

    private static void add(Map<String, Set<String>> types, String relationship, Collection<String> some) {
        types.computeIfAbsent(relationship, _ -> new TreeSet<>()).addAll(some);
    }

    /** Who asks. */
    public enum Asker {
        /** One who stands for an organisation: what is not for the public he sees if it is its own. */
        ORGANISATION("viewer", "public", true),
        /** Anybody else: what belongs to an investigation he sees if he is a member of it. */
        MEMBER("member", "confidential", false);

        private final String itself;
        private final String types;
        private final boolean opens;

        Asker(String itself, String types, boolean opens) {
            this.itself = itself;
            this.types = types;
            this.opens = opens;
        }
    }

    /** Whether what belongs to investigations is all that is not open. */
    public boolean isOfMembers() {
        return asker == Asker.MEMBER;
    }

    /**
     * Facts that hand on what is somebody's, or what he sees, from their first node to the other.
     *
     * @param relationship their type
     * @param ever whether one that has ended still does
     */
    public record Way(String relationship, boolean ever) {}

    /** The type of node as which he asks. */
    public List<String> viewers() {
        return schema.nodeTypes("Node").stream()
                .filter(type -> has(type, asker.itself))
                .toList();
    }

    /** Whether he sees all nodes of this type, whoever he is. */
    public boolean isOpen(String type) {
        return has(type, asker.types) == asker.opens;
    }

    /** The node types that everybody sees who asks so. */
    public List<String> openTypes() {
        return schema.nodeTypes("Node").stream().filter(this::isOpen).toList();
    }

    /** The node types that not everybody sees. */
    public List<String> closedTypes() {
        return schema.nodeTypes("Node").stream().filter(type -> !isOpen(type)).toList();
    }

    /** The relationship types of facts between what everybody sees. */
    public Set<String> openRelationshipTypes() {
        return schema.relationshipTypes().stream()
                .filter(type -> starts(type).stream().allMatch(this::isOpen)
                        && ends(type).stream().allMatch(this::isOpen))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By which facts what his own node leads to is his as well. */
    public List<Way> owning() {
        var reach = reach();
        return ways("owns").stream()
                .filter(way -> starts(way.relationship()).stream().anyMatch(reach.types()::contains))
                .toList();
    }

    /** By which facts what his own node leads to is seen by him; what an investigation shows is open anyway. */
    public List<Way> showing() {
        return isOfMembers() ? List.of() : ways("shows");
    }

    /** Over how many facts, at the most, a node is handed on. */
    public int furthest() {
        return reach().steps();
    }

    private record Reach(Set<String> types, int steps) {}

    private Reach reach() {
        var all = new TreeSet<>(viewers());
        var reached = Set.copyOf(all);
        int steps = 0;
        // Where ownership goes round in circles, no more facts than there are types lead to anything new.
        while (!reached.isEmpty() && steps < schema.nodeTypes("Node").size()) {
            var next = new TreeSet<String>();
            for (var way : ways("owns")) {
                if (starts(way.relationship()).stream().anyMatch(reached::contains)) {
                    next.addAll(ends(way.relationship()));
                }
            }
            all.addAll(next);
            reached = next;
            steps += next.isEmpty() ? 0 : 1;
        }
        return new Reach(all, steps);
    }

    /** The node types at which facts of a type begin. */
    public Set<String> starts(String relationship) {
        return starts.getOrDefault(relationship, Set.of());
    }

    /** The node types to which facts of a type lead. */
    public Set<String> ends(String relationship) {
        return ends.getOrDefault(relationship, Set.of());
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

    private boolean has(String type, String directive) {
        return schema.graphql().getType(type) instanceof GraphQLDirectiveContainer container
                && container.hasAppliedDirective(directive);
    }
}
