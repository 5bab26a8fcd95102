package io.ismsgraph.access;

import java.security.Principal;
import java.util.Set;
import org.springframework.security.core.Authentication;

/** What roles allow beyond asking. */
public final class Rights {

    /** Who may see the Cypher behind an answer: it shows how the graph is built, and what the Guard adds to it. */
    private static final Set<String> SEE_CYPHER = Set.of("ROLE_" + Credentials.ROLE);

    private Rights() {}

    /** Whether the credential somebody came with is good now; who listens for hours may outlive it. */
    public static boolean isStillGood(Principal asker) {
        return asker instanceof SignedIn known && known.isStillGood();
    }

    /** Whether somebody may see the Cypher behind his answers. */
    public static boolean seesCypher(Principal asker) {
        return asker instanceof Authentication known
                && known.isAuthenticated()
                && known.getAuthorities().stream().anyMatch(role -> SEE_CYPHER.contains(role.getAuthority()));
    }
}
