package io.ismsgraph.access;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** What roles allow beyond asking, and whose view somebody has. */
public final class Rights {

    /** Who may see the Cypher behind an answer: it shows how the graph is built, and what the Guard adds to it. */
    private static final Set<String> SEE_CYPHER = Set.of(Role.ADMINISTRATOR.name(), Role.INVESTIGATOR.name());

    private Rights() {}

    /** Whether the credential somebody came with is good now; who listens for hours may outlive it. */
    public static boolean isStillGood(Principal asker) {
        return asker instanceof SignedIn known && known.isStillGood();
    }

    /** Whether somebody may ask what he likes, and not only documents that the server knows. */
    public static boolean asksFreely(Principal asker) {
        return asker instanceof SignedIn known && !known.isBound();
    }

    /** Whether somebody may see the Cypher behind his answers. */
    public static boolean seesCypher(Principal asker) {
        return roles(asker).stream().anyMatch(SEE_CYPHER::contains);
    }

    /** What somebody does here; nothing if he is not signed in. */
    public static Set<String> roles(Principal asker) {
        return asker instanceof Authentication known && known.isAuthenticated()
                ? Role.of(known.getAuthorities())
                : Set.of();
    }

    /**
     * The id of the organisation whose own somebody sees; nothing if he sees the whole graph, as far as his roles allow. One who
     * stands for an organisation nobody named sees what is for everybody.
     */
    public static @Nullable String organisation(Principal asker) {
        if (!roles(asker).contains(Role.ORGANISATION.name())) {
            return null;
        }
        var named = asker instanceof SignedIn known ? known.organisation() : null;
        return named == null ? "" : named;
    }
}
