package io.ismsgraph.compiler;

import graphql.GraphQLContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose view of the graph an operation has; it stands in the context of the operation. Those who see the same have the same.
 *
 * @param roles of whoever asks
 * @param viewer the id of the node as which somebody asks whose view is limited; nothing if it is not
 */
public record View(Set<String> roles, @Nullable String viewer) {

    /** Of everything, from inside. */
    public static final View WHOLE = new View(Set.of(), null);

    /** That of an operation; of everything, where nobody says whose it is. */
    public static View of(GraphQLContext context) {
        return context.getOrDefault(View.class, WHOLE);
    }

    /** Whether it is of some of the graph only. */
    public boolean isLimited() {
        return viewer != null;
    }

    /** The same for all whose statements are the same. */
    public View shape() {
        return viewer == null ? this : new View(roles, "");
    }
}
