package io.ismsgraph.compiler;

import graphql.GraphQLContext;
import io.ismsgraph.identity.EntityId;
import io.ismsgraph.schema.Ownership;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose view of the graph an operation has; it stands in the context of the operation. Those who see the same have the same.
 *
 * @param roles of whoever asks
 * @param asker which rules say what he sees; nothing if he sees everything
 * @param viewer the id of the node as which he asks; it need not be there
 */
public record View(Set<String> roles, Ownership.@Nullable Asker asker, String viewer) {

    /** Of everything, from inside. */
    public static final View WHOLE = new View(Set.of(), null, "");

    /**
     * Of what is for the public, and the own of an organisation.
     *
     * @param id of its node
     */
    public static View ofOrganisation(Set<String> roles, String id) {
        return new View(roles, Ownership.Asker.ORGANISATION, id);
    }

    /**
     * Of everything but investigations, and of those somebody is a member of.
     *
     * @param account as the audit names him
     */
    public static View ofMember(Set<String> roles, String account) {
        return new View(roles, Ownership.Asker.MEMBER, EntityId.investigator(account));
    }

    /** That of an operation; of everything, where nobody says whose it is. */
    public static View of(GraphQLContext context) {
        return context.getOrDefault(View.class, WHOLE);
    }

    /** Whether it is of some of the graph only. */
    public boolean isLimited() {
        return asker == Ownership.Asker.ORGANISATION;
    }

    /** The same for all whose statements are the same. */
    public View shape() {
        return new View(roles, asker, "");
    }
}
