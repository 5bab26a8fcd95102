package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is the own of somebody whose view is limited, and what that shows, before he is answered: once for the present,
 * and once for every other moment that a root names. To ask of each node whether it is among them costs next to nothing.
 */
public final class Estate {

    private static final String ROOT = "estate_";

    private final String statement;

    /** By what the schema says of owners. */
    public Estate(GraphSchema schema) {
        var guard = Guard.of(ClockForm.PAST, ROOT, null);
        var ownership = schema.ownership();
        this.statement = "CYPHER 25 RETURN COLLECT { " + Sight.fromViewer(guard, ownership, false)
                + " RETURN DISTINCT n.id } AS owned, COLLECT { " + Sight.fromViewer(guard, ownership, true)
                + " RETURN DISTINCT n.id } AS seen";
    }

    /**
     * The parameters that hold the ids of what is found.
     *
     * @param owned of what is his own
     * @param seen of that, and what it shows
     */
    record Names(String owned, String seen) {

        /** @param root prefix of a root's parameters; nothing for the present */
        static Names of(String root) {
            return new Names(root + "owned", root + "seen");
        }
    }

    /**
     * Fills in what statements for a limited view refer to, and nothing for one that is not.
     *
     * @param row asks for a row of the graph
     */
    public void fill(
            View view,
            List<Root> roots,
            Map<String, @Nullable Object> values,
            BiFunction<String, Map<String, @Nullable Object>, List<@Nullable Object>> row) {
        if (!view.isLimited()) {
            return;
        }
        values.put(Sight.VIEWER, view.viewer());
        var wanted = new LinkedHashMap<String, Clocks>();
        var now = (long) Objects.requireNonNull(values.get("now"));
        wanted.put("", new Clocks(now, now));
        roots.forEach(root -> root.clocks(values).ifPresent(clocks -> wanted.put(root.prefix(), clocks)));
        var found = new HashMap<Clocks, List<@Nullable Object>>();
        wanted.forEach((prefix, clocks) -> {
            var names = Names.of(prefix);
            var lists = found.computeIfAbsent(clocks, _ -> row.apply(statement, parameters(view, clocks)));
            values.put(names.owned(), lists.getFirst());
            values.put(names.seen(), lists.getLast());
        });
    }

    private static Map<String, @Nullable Object> parameters(View view, Clocks clocks) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put(Sight.VIEWER, view.viewer());
        parameters.put(ROOT + "asOf", clocks.asOf());
        parameters.put(ROOT + "knownAt", clocks.knownAt());
        return parameters;
    }
}
