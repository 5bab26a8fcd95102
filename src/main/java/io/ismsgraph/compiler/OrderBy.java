package io.ismsgraph.compiler;

import io.ismsgraph.schema.FieldSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compiles {@code orderBy} arguments. */
final class OrderBy {

    private static final String DIRECTION = "say ASC or DESC, or leave it out";

    private final Compilation compilation;

    OrderBy(Compilation compilation) {
        this.compilation = compilation;
    }

    /**
     * What is ordered by.
     *
     * @param type of the node
     * @param node its variable
     * @param hops how many lie between it and the list's nodes
     */
    private record Place(String type, String node, int hops) {}

    /** What the argument of a list of nodes orders by, one key after the other. */
    List<Order.Key> keys(Arguments arguments, String type, String node) {
        var keys = new ArrayList<Order.Key>();
        var said = Passage.of(arguments, "orderBy", compilation.sample);
        if (said != null && !((List<?>) said.value()).isEmpty()) {
            said.elements("leave it out", "say by what, such as {id: ASC}")
                    .forEach(one -> keys.add(key(new Place(type, node, 0), one)));
        }
        return keys;
    }

    private Order.Key key(Place place, Passage said) {
        var only = said.keys("say by what, such as {id: ASC}", DIRECTION)
                .entrySet()
                .iterator()
                .next();
        var field = compilation.schema.field(place.type(), only.getKey());
        return switch (compilation.schema.source(place.type(), only.getKey())) {
            case FieldSource.Property property -> ofProperty(place, property, only.getValue());
            case FieldSource.Hop hop ->
                Connections.isConnection(field)
                        ? ofCount(place, hop, only.getValue())
                        : ofOne(place, hop, only.getValue());
            default -> throw only.getValue().refused("cannot be ordered by");
        };
    }

    private Order.Key ofProperty(Place place, FieldSource.Property property, Passage direction) {
        var isId = property.name().equals("id");
        return new Order.Key(compilation.guard.property(place.node(), property.name()), isDescending(direction), isId);
    }

    /** Of the one node that the field shows. */
    private Order.Key ofOne(Place place, FieldSource.Hop hop, Passage said) {
        var one = Hops.first(compilation, deeper(place, said).node(), hop);
        var key = key(new Place(hop.targets().getFirst(), one.node(), place.hops() + 1), said);
        return computed(
                "head(COLLECT { " + one.clauses() + " RETURN "
                        + Objects.requireNonNullElse(key.computed(), key.expression()) + " })",
                key.descending(),
                false);
    }

    /** As a filter counts them: each node once. */
    private Order.Key ofCount(Place place, FieldSource.Hop hop, Passage said) {
        var fact = compilation.names.fact();
        var node = compilation.names.node();
        var pattern = Pattern.hop(compilation.guard, deeper(place, said).node(), hop, fact, node);
        var only = said.keys("say by what, such as {count: DESC}", DIRECTION)
                .values()
                .iterator()
                .next();
        return computed(
                "COUNT { MATCH " + pattern.path() + " WHERE " + pattern.condition() + " RETURN DISTINCT " + node + " }",
                isDescending(only),
                true);
    }

    private Order.Key computed(String text, boolean descending, boolean nonNull) {
        return new Order.Key(compilation.names.key(), descending, nonNull, text);
    }

    private static Place deeper(Place place, Passage said) {
        if (place.hops() == Compilation.DEEPEST) {
            throw new Refusal(
                    Refusal.Code.TOO_COSTLY,
                    said.path() + " goes more than " + Compilation.DEEPEST + " hops deep: ask for less.");
        }
        return place;
    }

    private static boolean isDescending(Passage direction) {
        return direction.value().equals("DESC");
    }
}
