package io.ismsgraph.compiler;

import io.ismsgraph.schema.FieldSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a connection lists.
 *
 * @param parent the type whose field it is
 * @param owner tells whose list it is, or is null for a root's
 * @param row what a row is about
 * @param rows the rows
 * @param types of the nodes, or the type of the rows
 * @param elsewhen the rows of the same list at any other moment
 */
record Listing(String parent, String owner, Scope row, Rows rows, List<String> types, Elsewhen elsewhen) {

    /** The same, with its rows found otherwise. */
    Listing with(Rows other) {
        return new Listing(parent, owner, row, other, types, elsewhen);
    }

    /** Finds the rows of a list at other moments. */
    @FunctionalInterface
    interface Elsewhen {

        Rows under(Compilation compilation);
    }

    /**
     * Nodes as a pattern finds them.
     *
     * @param scope where the field is selected
     * @param hop leads to them; nothing for all of a type
     * @param targets the types they are of
     */
    record Nodes(Scope scope, FieldSource.@Nullable Hop hop, List<String> targets, Arguments arguments) {

        Listing under(Compilation compilation) {
            return hop == null ? all(compilation) : hop(compilation, hop);
        }

        private Listing all(Compilation compilation) {
            var node = compilation.names.node();
            var pattern = Pattern.all(compilation.guard, node, targets.getFirst());
            var order = order(compilation, node);
            return listing(compilation, pattern, scope.at(targets.getFirst(), node, null), node, null, order);
        }

        private Listing hop(Compilation compilation, FieldSource.Hop way) {
            var fact = compilation.names.fact();
            var node = compilation.names.node();
            var from = Objects.requireNonNull(scope.node());
            var pattern = Pattern.hop(compilation.guard, from, way, fact, node);
            var row = scope.deeper().at(targets.getFirst(), node, fact);
            // Several may state the same, each a fact of its own, and a history has several periods of each.
            var order = order(compilation, node);
            var begun = way.ever() ? order.then(Order.unique(fact + ".validFrom")) : order;
            return listing(compilation, pattern, row, node, fact, begun.then(Order.unique(fact + ".fact")));
        }

        private Order order(Compilation compilation, String node) {
            return new Order(new OrderBy(compilation).keys(arguments, targets.getFirst(), node))
                    .then(Order.unique(node + ".id"));
        }

        private Listing listing(
                Compilation compilation, Pattern pattern, Scope row, String node, @Nullable String fact, Order order) {
            var where = targets.size() == 1
                    ? compilation.conditions.of(targets.getFirst(), node, arguments, "where", compilation.sample)
                    : "";
            var rows = Rows.of(pattern, where, Hops.carried(compilation.guard, node, fact), order);
            return new Listing(scope.type(), scope.owner(), row, rows, targets, other -> under(other)
                    .rows());
        }
    }
}
