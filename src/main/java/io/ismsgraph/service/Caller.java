package io.ismsgraph.service;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks; it stands in the context of the operation.
 *
 * @param name as the audit knows him
 * @param address he asks from
 * @param roles what he does here
 * @param limited whether he sees some of the graph only
 * @param investigation for which he asks; nothing if for none
 */
public record Caller(
        String name,
        String address,
        Set<String> roles,
        boolean limited,
        @Nullable String investigation) {

    /** One who asks for no investigation. */
    public Caller(String name, String address, Set<String> roles, boolean limited) {
        this(name, address, roles, limited, null);
    }

    /** The service itself. */
    public static final Caller INSIDE = new Caller("", "", Set.of(), false);
}
