package io.ismsgraph.service;

import java.util.Set;

/**
 * Who asks; it stands in the context of the operation.
 *
 * @param name as the audit knows him
 * @param address he asks from
 * @param roles what he does here
 * @param limited whether he sees some of the graph only
 */
public record Caller(String name, String address, Set<String> roles, boolean limited) {

    /** The service itself. */
    public static final Caller INSIDE = new Caller("", "", Set.of(), false);
}
