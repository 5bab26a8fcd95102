package io.ismsgraph.access;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose credential it is.
 *
 * @param name as the audit knows him
 * @param roles what he does here
 * @param organisation the id of the organisation he stands for, if he stands for one: he sees what is its own
 * @param bound whether he asks registered documents and nothing else
 * @param good whether the credential is good at the moment
 */
record Holder(String name, Set<Role> roles, @Nullable String organisation, boolean bound, BooleanSupplier good) {

    boolean isGood() {
        return good.getAsBoolean();
    }
}
