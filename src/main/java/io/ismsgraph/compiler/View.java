package io.ismsgraph.compiler;

import java.util.Map;
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

    /** Whether it is of some of the graph only. */
    public boolean isLimited() {
        return viewer != null;
    }

    /** The same for all whose statements are the same. */
    public View shape() {
        return viewer == null ? this : new View(roles, "");
    }

    /** Fills in what statements for such a view refer to. */
    public void bind(Map<String, @Nullable Object> values) {
        if (viewer != null) {
            values.put(Sight.VIEWER, viewer);
        }
    }
}
