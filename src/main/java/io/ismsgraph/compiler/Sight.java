package io.ismsgraph.compiler;

import io.ismsgraph.schema.Ownership;
import io.ismsgraph.schema.Ownership.Way;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one whose view is limited may see, as conditions: his own nodes and those for everybody, what his own lead to where
 * the schema says so, and the facts that begin at his own nodes and at those for everybody. All is read at the clocks of the
 * question: he sees of a moment what he could have seen then. What is his own at the moment a root names is found before it
 * is asked ({@link Estate}); at moments that come one after the other or with the rows, from each node back to him.
 */
final class Sight {

    /** The parameter that holds the ids of what belongs to the investigations of which he is a member now. */
    static final String CONFIDED = "confided";

    /** The parameter that holds the id of the node as which he asks. */
    static final String VIEWER = "viewer";

    private final Ownership ownership;

    Sight(Ownership ownership) {
        this.ownership = ownership;
    }

    /** Whether there may be an order by how good something is found: no text of an investigation is searched. */
    boolean ranks() {
        return ownership.isOfMembers();
    }

    /** The condition that a node of one of some types is seen; empty if it always is. */
    String node(Guard guard, String node, Collection<String> types) {
        return ofTypes(guard, node, types, !ownership.showing().isEmpty());
    }

    /**
     * The condition that a fact of one of some types is seen, and with it the nodes at both of its ends; empty if it always is.
     *
     * @param ever whether what has ended counts too
     * @param start the node where it begins, as the text around calls it
     * @param end the node to which it leads
     */
    String fact(Guard guard, Collection<String> types, boolean ever, String start, String end) {
        // It may be the fact itself that makes its end seen.
        return !ownership.isOfMembers() && types.stream().allMatch(type -> handsOn(type, ever))
                ? begins(guard, types, start)
                : version(guard, types, start, end);
    }

    /** The condition that any version of such a fact is seen, of whatever time and however long believed. */
    String version(Guard guard, Collection<String> types, String start, String end) {
        return Stream.of(begins(guard, types, start), node(guard, end, nodes(types, false)))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" AND "));
    }

    private String begins(Guard guard, Collection<String> types, String start) {
        return ofTypes(guard, start, nodes(types, true), false);
    }

    private Set<String> nodes(Collection<String> types, boolean first) {
        return types.stream()
                .flatMap(type -> (first ? ownership.starts(type) : ownership.ends(type)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean handsOn(String type, boolean ever) {
        return Stream.concat(ownership.owning().stream(), ownership.showing().stream())
                .anyMatch(way -> way.relationship().equals(type) && (way.ever() || !ever));
    }

    /** @param shown whether it is enough that an own node shows it */
    private String ofTypes(Guard guard, String node, Collection<String> types, boolean shown) {
        var open = types.stream().filter(ownership::isOpen).sorted().toList();
        if (open.size() == types.size()) {
            return "";
        }
        if (ownership.isOfMembers()) {
            return ofInvestigations(guard, node, types, !open.isEmpty());
        }
        var own = guard.estate()
                .map(estate -> node + ".id IN $" + (shown ? estate.seen() : estate.owned()))
                .orElseGet(() -> own(guard, node, shown));
        return open.isEmpty() ? own : "(" + node + ":" + guard.labelsEver(open) + " OR " + own + ")";
    }

    /** Membership counts as it is now, whatever moment is asked about. */
    private String ofInvestigations(Guard guard, String node, Collection<String> types, boolean others) {
        var his = node + ".id IN $" + CONFIDED;
        var closed =
                types.stream().filter(type -> !ownership.isOpen(type)).sorted().toList();
        return others ? "(NOT " + node + ":" + guard.labelsEver(closed) + " OR " + his + ")" : his;
    }

    /** From a node back to whoever asks. */
    private String own(Guard guard, String node, boolean shown) {
        var isName = node.matches("\\w+");
        var name = isName ? node : node.replaceAll("\\W", "_");
        var viewer = name + "_viewer";
        return "EXISTS { " + (isName ? "" : "WITH " + node + " AS " + name + " ") + "MATCH (" + name + ")"
                + (shown ? step(guard, name + "_shown", ownership.showing(), 1) + "()" : "")
                + step(guard, name + "_owned", ownership.owning(), ownership.furthest())
                + "(" + viewer + ":" + guard.labels(ownership.viewers()) + ") WHERE " + viewer + ".id = $" + VIEWER
                + " }";
    }

    /** From whoever asks to all that is his own, and if wanted to what that shows. */
    static String fromViewer(Guard guard, Ownership ownership, boolean shown) {
        return "MATCH (viewer:" + guard.labels(ownership.viewers()) + ")"
                + along(guard, "owned", ownership.owning(), ownership.furthest())
                + (shown ? "()" + along(guard, "shown", ownership.showing(), 1) : "") + "(n) WHERE viewer.id = $"
                + VIEWER;
    }

    private static String along(Guard guard, String fact, List<Way> ways, int most) {
        return ways.isEmpty() ? "" : "-[" + held(guard, fact, ways) + "]->{0," + most + "}";
    }

    private static String step(Guard guard, String fact, List<Way> ways, int most) {
        return "<-[" + held(guard, fact, ways) + "]-{0," + most + "}";
    }

    private static String held(Guard guard, String fact, List<Way> ways) {
        var types = ways.stream()
                .map(way -> guard.types(way.relationship(), way.ever()))
                .collect(Collectors.joining("|"));
        var ever = ways.stream()
                .filter(Way::ever)
                .map(way -> guard.types(way.relationship(), true))
                .collect(Collectors.joining("|"));
        var holds = ever.isEmpty()
                ? guard.fact(fact, false)
                : guard.fact(fact, true) + " AND (" + fact + ":" + ever + " OR " + guard.lasting(fact) + ")";
        return fact + ":" + types + " WHERE " + holds;
    }
}
