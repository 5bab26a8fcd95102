package io.ismsgraph.api;

/**
 * Whose view of the graph an operation has; it stands in the context of the operation.
 *
 * @param of who asks; those who see the same are the same here
 */
public record View(String of) {

    /** Of nobody in particular, who asks from inside. */
    public static final View INSIDE = new View("");
}
