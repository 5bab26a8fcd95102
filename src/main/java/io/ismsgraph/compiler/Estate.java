package io.ismsgraph.compiler;

import io.ismsgraph.schema.GraphSchema;
import io.ismsgraph.schema.Ownership.Asker;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is the own of whoever asks, before he is answered: to ask of each node whether it is among it costs next to nothing.
 * Of an organisation it is found with what it shows, once for the present, and once for every other moment that a root names; of
 * a member of investigations it is what belongs to these now, and found if the statement refers to it.
 */
public final class Estate {

    private static final String ROOT = "estate_";

    private final String ofOrganisation;
    private final String ofMember;

    /** By what the schema says of owners. */
    public Estate(GraphSchema schema) {
        var guard = Guard.of(ClockForm.PAST, ROOT, null);
        var ofOrganisations = schema.ownership(Asker.ORGANISATION);
        this.ofOrganisation = "CYPHER 25 RETURN " + ids(Sight.fromViewer(guard, ofOrganisations, false)) + " AS owned, "
                + ids(Sight.fromViewer(guard, ofOrganisations, true)) + " AS seen";
        this.ofMember = "CYPHER 25 RETURN " + ids(Sight.fromViewer(guard, schema.ownership(Asker.MEMBER), false))
                + " AS confided";
    }

    private static String ids(String nodes) {
        return "COLLECT { " + nodes + " RETURN DISTINCT n.id }";
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

    /** Asks for a row of the graph. */
    @FunctionalInterface
    public interface Asking extends BiFunction<String, Map<String, @Nullable Object>, List<@Nullable Object>> {}

    /**
     * Fills in what statements for a view refer to.
     *
     * @param present the moment at which it is asked, whatever it is about: who is no member any more sees nothing of before
     * @return whether the answer is for nobody else with such a view
     */
    public boolean fill(View view, List<Root> roots, Map<String, @Nullable Object> values, long present, Asking row) {
        return switch (view.asker()) {
            case null -> false;
            case ORGANISATION -> {
                ofOrganisation(view, roots, values, row);
                yield true;
            }
            case MEMBER -> roots.stream().anyMatch(Root::needsConfided) && ofMember(view, values, present, row);
        };
    }

    private boolean ofMember(View view, Map<String, @Nullable Object> values, long present, Asking row) {
        values.put(
                Sight.CONFIDED,
                row.apply(ofMember, parameters(view, new Clocks(present, present)))
                        .getFirst());
        return true;
    }

    private void ofOrganisation(View view, List<Root> roots, Map<String, @Nullable Object> values, Asking row) {
        values.put(Sight.VIEWER, view.viewer());
        var wanted = new LinkedHashMap<String, Clocks>();
        var now = (long) Objects.requireNonNull(values.get("now"));
        wanted.put("", new Clocks(now, now));
        roots.forEach(root -> root.clocks(values).ifPresent(clocks -> wanted.put(root.prefix(), clocks)));
        var found = new HashMap<Clocks, List<@Nullable Object>>();
        wanted.forEach((prefix, clocks) -> {
            var names = Names.of(prefix);
            var lists = found.computeIfAbsent(clocks, _ -> row.apply(ofOrganisation, parameters(view, clocks)));
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
