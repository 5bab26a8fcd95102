package io.ismsgraph.compiler;

import io.ismsgraph.schema.FieldSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What hops have in common wherever they are made. */
final class Hops {

    private Hops() {}

    /**
     * The one node that a hop to one leads to.
     *
     * @param node its variable
     * @param fact the variable of the fact that leads there
     * @param clauses find it, up to where it can be returned
     */
    record One(String node, String fact, String clauses) {}

    /** Of several the first by id; of what has ended too, the one that began last. */
    static One first(Compilation compilation, String from, FieldSource.Hop hop) {
        var fact = compilation.names.fact();
        var node = compilation.names.node();
        var pattern = Pattern.hop(compilation.guard, from, hop, fact, node);
        var byId = Order.unique(node + ".id");
        var order = hop.ever()
                ? new Order(List.of(new Order.Key(fact + ".validFrom", true, true), byId))
                : new Order(List.of(byId));
        var rows = Rows.of(pattern, "", carried(compilation.guard, node, fact), order);
        return new One(node, fact, rows.page(Rows.Stretch.first("1")));
    }

    /** What has to be kept of a node that a pattern found, and of the fact that led to it. */
    static List<String> carried(Guard guard, String node, @Nullable String fact) {
        var variables = new ArrayList<String>();
        variables.add(node);
        if (guard.form() == ClockForm.PAST) {
            variables.add(guard.stateOf(node));
        }
        if (fact != null) {
            variables.add(fact);
        }
        return variables;
    }
}
