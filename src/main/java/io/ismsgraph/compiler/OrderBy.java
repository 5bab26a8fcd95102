package io.ismsgraph.compiler;

import io.ismsgraph.compiler.Refusal.Code;
import io.ismsgraph.schema.FieldSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles {@code orderBy} arguments. */
final class OrderBy {

    private final Compilation compilation;

    OrderBy(Compilation compilation) {
        this.compilation = compilation;
    }

    /** What the argument of a list of nodes orders by, one key after the other. */
    List<Order.Key> keys(Arguments arguments, String type, String node) {
        var keys = new ArrayList<Order.Key>();
        if (compilation.sample.values(arguments).get("orderBy") instanceof List<?> given) {
            for (var one : given) {
                if (!(one instanceof Map<?, ?> order) || order.isEmpty()) {
                    throw new Refusal(
                            Code.BAD_ARGUMENT, "orderBy holds an empty entry: say by what, such as {id: ASC}.");
                }
                order.forEach((field, direction) -> keys.add(key(type, node, String.valueOf(field), direction)));
            }
        }
        return keys;
    }

    private Order.Key key(String type, String node, String field, @Nullable Object direction) {
        if (direction == null) {
            throw new Refusal(Code.BAD_ARGUMENT, "orderBy." + field + " is null: say ASC or DESC, or leave it out.");
        }
        if (!(compilation.schema.source(type, field) instanceof FieldSource.Property property)) {
            throw new Refusal(Code.BAD_ARGUMENT, "orderBy." + field + " cannot be ordered by.");
        }
        var descending = direction.equals("DESC");
        return property.name().equals("id")
                ? new Order.Key(node + ".id", descending, true)
                : new Order.Key(compilation.guard.stateOf(node) + "." + property.name(), descending, false);
    }
}
